import type { ArticleContent } from '../../../data/article.ts';
import { agencyNamed } from './agencies.ts';
import { looksLikeNames, splitNames } from './names.ts';

/** Who wrote it: `By Ana Reyes and B. Ortiz`, and the credits wires put at the end. */

type Credits = NonNullable<ArticleContent['credits']>;

export interface Byline {
  readonly names: readonly string[];
  /** An outlet named after a bar: `By Ana Reyes | Coast News`. */
  readonly outlet?: string;
}

const LONGEST_BYLINE = 200;

const BY =
  /^[\s(–—-]*(?:written\s+by|story\s+by|words\s+by|report\s+by|reported\s+by|by|von|par|propos\s+recueillis\s+par|por|di|a\s+cura\s+di|door|av|af|od|autor(?:in|es|a)?|auteure?s?|autore|автор[ы]?|автори?|текст|kirjoittanut|szerző|yazan|tác\s+giả|penulis|oleh|بقلم|كتب|כתב|מאת|作者|記者|记者|文|著者|執筆|글)(?:\s*[:：]\s*|\s+(?!the\b|der\b|den\b|las?\b|los\b)|(?<=[\u3400-\u9fff])\s*[:：/／])(.+)$/iu;

/** A byline that is a line of its own; a sentence that begins with "By" is none. */
export function parseByline(line: string): Byline | undefined {
  if (line.length > LONGEST_BYLINE) return undefined;
  const match = BY.exec(line.trim());
  const credit = match?.[1]?.replace(/\)$/u, '');
  if (credit === undefined || /[.!?]["”’]?$/u.test(credit.replace(/\b\p{L}{1,2}\.$/u, ''))) return undefined;
  const [people = '', ...rest] = credit.split(/\s[|•·]\s|\s[–—]\s/u);
  const described = withoutPlace(people);
  const names = looksLikeNames(described) ? splitNames(described) : [];
  if (names.length === 0 || names.some(isNoByline)) return undefined;
  const outlet = rest.map((part) => part.trim()).find((part) => part.length <= 60 && !/\d/u.test(part));
  return { names, ...(outlet ? { outlet } : {}) };
}

/** One Latin word after `By` is a weekday or a feast (`By Tuesday`) unless it is an agency. */
const isNoByline = (name: string): boolean =>
  /^[\p{Script=Latin}.'’-]+$/u.test(name) && agencyNamed(name) === undefined;

/** `Ana Reyes in Port Ellis` is a byline too; a topic (`Harbour Bridge in Port Ellis`) shares words with the title. */
export function parseNameInPlace(line: string, title: string): Byline | undefined {
  if (line.length > 100) return undefined;
  const match = /^(.{3,60}?)\s+(?:in|aus|à|en)\s+(\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){0,3})$/u.exec(
    line.trim(),
  );
  const people = match?.[1];
  if (people === undefined || !looksLikeNames(people)) return undefined;
  const names = splitNames(people);
  const words = names.flatMap((name) => name.split(' '));
  const isTopic = words.some((word) => title.includes(word) || /^(?:by|the|a|an|in|on)$/iu.test(word));
  return !isTopic && names.every((name) => /^\S+(?: \S+){1,3}$/u.test(name)) ? { names } : undefined;
}

const withoutPlace = (people: string): string =>
  people.replace(/\s+(?:in|aus|from)\s+\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){0,3}$/u, '');

const CREDIT_ROLES: readonly (readonly [RegExp, string])[] = [
  [/^additional\s+reporting\s+by\s+/iu, 'Additional reporting'],
  [/^(?:reporting|reported)\s+by\s+/iu, 'Reporting'],
  [/^(?:editing|edited)\s+by\s+/iu, 'Editing'],
  [/^(?:writing|written)\s+by\s+/iu, 'Writing'],
  [/^(?:writing\s+and\s+editing)\s+by\s+/iu, 'Writing and editing'],
  [/^(?:reporting\s+and\s+writing|writing\s+and\s+reporting)\s+by\s+/iu, 'Reporting and writing'],
  [/^(?:photographs?|photos?|photography|pictures?|images?)\s+by\s+/iu, 'Photographs'],
  [/^(?:graphics?|illustrations?)\s+by\s+/iu, 'Graphics'],
  [/^(?:video)\s+by\s+/iu, 'Video'],
  [/^(?:compiled|produced|research(?:ed)?|translated|translation)\s+by\s+/iu, 'Production'],
  [/^(?:mit\s+material\s+von)\s+/iu, 'Material'],
  [/^(?:reportage\s+(?:de|par))\s+/iu, 'Reportage'],
  [/^(?:édité\s+par|edité\s+par)\s+/iu, 'Édition'],
  [/^(?:version\s+française)\s+/iu, 'Version française'],
  [/^(?:reporte\s+de|reporte\s+por|información\s+de)\s+/iu, 'Reporte'],
  [/^(?:editado\s+(?:en\s+español\s+)?por|editado\s+en\s+español\s+por)\s+/iu, 'Edición'],
  [/^(?:reportagem\s+(?:de|por))\s+/iu, 'Reportagem'],
  [/^(?:edição\s+(?:de|por))\s+/iu, 'Edição'],
  [/^(?:bearbeitet\s+von|redigiert\s+von)\s+/iu, 'Redaktion'],
];

/** Credits of a closing line: `(Reporting by Ana Reyes; Editing by B. Ortiz)`. Undefined unless all of it is credits. */
export function parseCredits(line: string): Credits | undefined {
  if (line.length > 600) return undefined;
  const inner = line
    .trim()
    .replace(/^[([]+/u, '')
    .replace(/[)\]]+\.?$/u, '');
  const parts = inner.split(/\s*;\s*|\.\s+(?=\p{Lu}[\p{L}\s]{3,30}\sby\s)/u).filter((part) => part !== '');
  const credits = parts.map(parseCredit);
  const known = credits.filter((credit) => credit !== undefined);
  return known.length > 0 && known.length === credits.length ? known : undefined;
}

function parseCredit(part: string): Credits[number] | undefined {
  for (const [pattern, role] of CREDIT_ROLES) {
    const match = pattern.exec(part);
    if (!match) continue;
    const names = splitNames(
      part.slice(match[0].length).replaceAll(/\s+in\s+\p{Lu}[\p{L}.'’ -]*?(?=,|\sand\s|$)/gu, ''),
    );
    return names.length > 0 && names.every((name) => /^[\p{Lu}\p{Lo}]/u.test(name))
      ? { role, names: [...names] }
      : undefined;
  }
  return undefined;
}
