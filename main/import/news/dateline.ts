import type { Dateline, Provenance } from '../../../data/article.ts';
import { agencyNamed } from './agencies.ts';
import { parseEastAsianDateline } from './dateline-east-asia.ts';
import { readDatelineDay, type DatelineDay } from './dateline-day.ts';
import { looksLikeSpeaker, NOT_PLACES } from './dateline-traps.ts';
import { placeNamed } from './places.ts';
import { isAllCapitals } from './title-case.ts';

/** A dateline at the start of a paragraph: `PARIS, France, March 26 (Reuters) - `. */
export interface FoundDateline {
  readonly dateline?: Dateline;
  readonly agency?: string;
  readonly day?: DatelineDay;
  /** Names given beside the place: `【ワシントン＝山田太郎】`. */
  readonly reporters?: readonly string[];
  /** UTF-16 length of the dateline with what parts it from the sentence. */
  readonly length: number;
  readonly sure: Provenance['sure'];
}

const LONGEST = 140;
/** What stands between dateline and sentence. A bare hyphen counts only beside a space, a double one always. */
const DASH = /\s*(?:[—–―]|--+|-(?=\s)|\s-(?=\p{Lu})|(?<=\))\s?-)\s*/gu;

export function parseDateline(paragraph: string): FoundDateline | undefined {
  const start = paragraph.slice(0, LONGEST);
  if (!/[—–―\-()（【[［:/电電讯訊]|^\p{Lu}+\./u.test(start)) return undefined;
  return (
    parseEastAsianDateline(start) ??
    parseAgencyFirst(start) ??
    parseDashed(start, paragraph) ??
    parseUndashed(start) ??
    parseColon(start)
  );
}

/** `(ANSA) - ROMA, 26 MAR - `, and `(Reuters) - ` with no place at all. */
function parseAgencyFirst(start: string): FoundDateline | undefined {
  const match = /^\(([^()]{2,40})\)\s*[-–—]\s*/u.exec(start);
  const agency = agencyNamed(match?.[1] ?? '');
  if (!match || agency === undefined) return undefined;
  const offset = match[0].length;
  const inner = parseDashed(start.slice(offset), start.slice(offset));
  if (inner?.dateline) {
    const text = start.slice(0, offset + inner.length).trim();
    return { ...inner, agency, dateline: { ...inner.dateline, text }, length: offset + inner.length, sure: 'certain' };
  }
  return { agency, length: offset, sure: 'certain' };
}

function parseDashed(start: string, paragraph: string): FoundDateline | undefined {
  let tried = 0;
  for (const match of start.matchAll(DASH)) {
    tried += 1;
    if (tried > 2) return undefined;
    if (match.index === 0) return undefined;
    const length = match.index + match[0].length;
    const prefix = start.slice(0, match.index);
    const following = paragraph.slice(length, length + 80);
    const found = following === '' ? undefined : readPrefix(prefix, following, /[—–―]|--/u.test(match[0]));
    if (found) return withTail({ ...found, length }, start, following);
  }
  return undefined;
}

/** An agency after the dash: `МОСКВА, 26 мар - РИА Новости. `, `القاهرة - (أ ف ب) - `. */
const AGENCY_TAILS = [
  /^(\p{Lu}[\p{L}\p{M}\s-]{1,25}?)(?:,\s[^.]{2,40})?\.\s+/u,
  /^[(/]([^()/]{2,30})[)/]\.?\s*(?:[-–—:]\s*)?/u,
];

/** Adds the agency that follows the dash, and the dateline's text as it stood. */
function withTail(found: FoundDateline, start: string, following: string): FoundDateline {
  const tail =
    found.agency === undefined ? AGENCY_TAILS.map((form) => form.exec(following)).find((match) => match) : null;
  const agency = agencyNamed(tail?.[1] ?? '');
  const length = found.length + (agency === undefined ? 0 : (tail?.[0].length ?? 0));
  const text = start.slice(0, length).trim();
  return {
    ...found,
    length,
    ...(agency === undefined ? {} : { agency, sure: 'certain' }),
    ...(found.dateline ? { dateline: { ...found.dateline, text } } : {}),
  };
}

/** Forms whose agency ends the dateline without a dash. */
const UNDASHED = [
  // NEW DELHI, March 26 (PTI) The council…
  /^([^()]{3,60}?)\s*\(([^()]{2,30})\)[:\s]\s*(?=\p{Lu}|\p{Lo}|["“«])/u,
  // МОСКВА, 26 марта. /ТАСС/. Совет…
  /^([^()/]{3,60}?)\.?\s*\/([^()/]{2,30})\/\.?\s*(?:[-–—]\s*)?/u,
  // КИЇВ. 26 березня. УНН. Рада…
  /^(\p{Lu}[^.]{2,40}\.\s\d{1,2}\s[^.\d]{3,15})\.\s(\p{Lu}[^.]{1,20})\.\s+/u,
];

/** Without a dash only where an agency ends it, and the place is written as one or a day is given. */
function parseUndashed(start: string): FoundDateline | undefined {
  for (const form of UNDASHED) {
    const match = form.exec(start);
    const agency = agencyNamed(match?.[2] ?? '');
    const parts = match && agency !== undefined ? readParts((match[1] ?? '').replace('. ', ', ').trim()) : undefined;
    if (!match || agency === undefined || !parts) continue;
    if (!parts.day && !isAllCapitals(parts.placeText) && !parts.isKnown) continue;
    const dateline = { ...parts.dateline, text: match[0].trim() };
    return { dateline, agency, ...(parts.day ? { day: parts.day } : {}), length: match[0].length, sure: 'certain' };
  }
  return undefined;
}

/** `NEW DELHI: The council…`, in capitals and known: a colon also follows speakers and labels. */
function parseColon(start: string): FoundDateline | undefined {
  const match = /^([\p{Lu}\s.'’/-]{3,30}(?:\([^()]{2,20}\))?):\s+(?=\p{Lu}|["“])/u.exec(start);
  const parts = readParts(match?.[1] ?? '');
  if (!match || !parts?.isKnown || start.length < 60) return undefined;
  return { dateline: { ...parts.dateline, text: match[0].trim() }, length: match[0].length, sure: 'likely' };
}

/** Reads what stands before the dash; `following` is how the sentence goes on. */
function readPrefix(prefix: string, following: string, isRealDash: boolean): Omit<FoundDateline, 'length'> | undefined {
  const bracketed = /^[([]([^()[\]]{2,60})[)\]]$/u.exec(prefix.trim());
  const body = bracketed?.[1] ?? prefix;
  const credit = /\s*[([]([^()[\]]{2,40})[)\]]\s*,?\s*$/u.exec(body);
  const agency = credit ? agencyNamed(credit[1] ?? '') : undefined;
  if (credit && agency === undefined && !/^\p{Lu}[\p{L}\s.'’-]{1,29}$/u.test(credit[1] ?? '')) return undefined;
  const beforeCredit = credit ? body.slice(0, credit.index) : body;
  if (credit === null && /[([]/u.test(body)) return undefined;
  const parts = readParts(beforeCredit.replace(/\s*[-–—,]\s*$/u, '').trim());
  if (!parts) return undefined;
  const sure = certainty(parts, { agency: credit?.[1], following, isRealDash, isBracketed: bracketed !== null });
  if (!sure) return undefined;
  return {
    dateline: { ...parts.dateline, text: prefix },
    ...(credit ? { agency: agency ?? credit[1] ?? '' } : {}),
    ...(parts.day ? { day: parts.day } : {}),
    sure,
  };
}

interface Parts {
  readonly dateline: Omit<Dateline, 'text'>;
  readonly placeText: string;
  readonly isKnown: boolean;
  readonly hasPlaceForm: boolean;
  readonly day?: DatelineDay;
}

/** `PLACE`, `PLACE, Region`, `PLACE, Region, March 26`, `PLACE, 26`. */
function readParts(text: string): Parts | undefined {
  const pieces = text.split(/\s*[,،]\s*/u);
  const [placeText = '', ...rest] = pieces;
  const spaced = rest.length === 0 ? /^(\D{2,40}?)\s+(\d{1,2}\.?\s+\p{L}{3,}.{0,8})$/u.exec(placeText) : null;
  const name = spaced?.[1] ?? placeText;
  if (!isPlaceShaped(name)) return undefined;
  const tail = spaced ? [spaced[2] ?? ''] : rest;
  const firstDay = tail.findIndex((piece) => /\d/u.test(piece));
  const region = (firstDay < 0 ? tail : tail.slice(0, firstDay)).join(', ');
  const dayText = firstDay < 0 ? '' : tail.slice(firstDay).join(', ');
  const day = dayText === '' ? undefined : readDatelineDay(dayText);
  if (region.length > 40 || (dayText !== '' && !day) || (region !== '' && !/^[\p{Lu}\p{Lo}]/u.test(region)))
    return undefined;
  const { place, isKnown, hasPlaceForm } = placeNamed(name);
  return {
    dateline: { place, ...(region === '' ? {} : { region: placeNamed(region).place }) },
    placeText: name,
    isKnown,
    hasPlaceForm,
    ...(day ? { day } : {}),
  };
}

/** One to five words of letters, none of them a trap such as `UPDATE` or `U.S.`. */
function isPlaceShaped(name: string): boolean {
  if (name.length < 2 || name.length > 45 || !/^[\p{Lu}\p{Lo}'’‘]/u.test(name)) return false;
  if (!/^[\p{L}\p{M}\s.'’‘/-]+$/u.test(name) || NOT_PLACES.test(name)) return false;
  return name.split(/\s+/u).length <= 5;
}

interface Evidence {
  readonly agency: string | undefined;
  readonly following: string;
  readonly isRealDash: boolean;
  readonly isBracketed: boolean;
}

/** How sure the form makes it; undefined for "no dateline". */
function certainty(parts: Parts, evidence: Evidence): Provenance['sure'] | undefined {
  if (!/^["“”'‘’«»„([¿¡]*[\p{Lu}\p{Lo}\p{N}]/u.test(evidence.following)) return undefined;
  const { placeText, isKnown, hasPlaceForm, day } = parts;
  const isLoud = isAllCapitals(placeText);
  const isCaseless = /^\p{Lo}/u.test(placeText);
  if (evidence.agency !== undefined && agencyNamed(evidence.agency) !== undefined) return 'certain';
  if (evidence.agency !== undefined) return isLoud && (isKnown || hasPlaceForm || day) ? 'likely' : undefined;
  if (isKnown) return isLoud || evidence.isBracketed || day || evidence.isRealDash || isCaseless ? 'certain' : 'likely';
  if (day) return isLoud ? 'certain' : 'likely';
  if (!isLoud || isCaseless) return undefined;
  if (parts.dateline.region !== undefined) return 'likely';
  if (hasPlaceForm && placeText.replaceAll(/[^\p{L}]/gu, '').length >= 5) return 'likely';
  return looksLikeSpeaker(placeText) || !evidence.isRealDash ? undefined : 'guess';
}
