import { cleanField } from '../decode/clean-characters.ts';
import { displayCase } from './title-case.ts';

/** Names as credited: `ANA REYES, B. Ortiz and Chen Li` becomes three names in display case. */

const AND = /\s*(?:[,;、،/|]|&|\s(?:and|und|et|y|e|i|en|og|och|ja|ve|și|и|та|і|oraz|with|mit|avec|con|com)\s)\s*/iu;
const ROLE =
  /^(?:(?:senior|chief|special|foreign|political|business|sports?|science|health|environment|diplomatic|security|national|local|staff|associate|assistant|managing|contributing|economics?|technology|education|crime|city|deputy|our)\s+)*(?:writers?|reporters?|correspondents?|editors?|journalists?|columnists?|contributors?|photographers?|staff|bureau|team|desk|agenc(?:y|ies)|service|services|redakteur(?:in)?|korrespondent(?:in)?|reporterin|correspondante?|envoyée? spéciale?|journaliste|corresponsal|redactora?|periodista|corrispondente|inviat[oa]|корреспондент|обозреватель|記者|记者)\b/iu;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|ph\.?d|md|m\.d|esq)\.?$/iu;
const LONGEST_NAME = 60;

/** Splits a credit into names, leaving out job titles (`Staff Writer`) and what stands after a bar or in brackets. */
export function splitNames(credit: string): readonly string[] {
  const text = cleanField(credit)
    .replaceAll(/\([^()]{0,80}\)|<[^<>]{0,80}>|\S+@\S+/gu, ' ')
    .replace(/\s[|•·]\s.*$/u, '');
  const names: string[] = [];
  for (const part of text.split(AND)) {
    const name = cleanName(part);
    const last = names.length - 1;
    if (name !== '' && SUFFIX.test(name) && last >= 0) names[last] = `${names[last]}, ${name}`;
    else if (isName(name) && !names.includes(name)) names.push(name);
  }
  return names;
}

function cleanName(part: string): string {
  const name = part
    .replaceAll(/^[\s,.;:–—-]+|[\s,;:–—-]+$/gu, '')
    .replace(/(?<=\p{L}{2})\.$/u, (dot) => (/\b(?:jr|sr|st)\.$/iu.test(part) ? dot : ''))
    .replace(/\s+(?:in|aus|à|en|de|da|из|в)\s+\p{Lu}[\p{L}\s.'’-]{1,40}$/u, (place) =>
      /^\s+(?:de|da)\s/u.test(place) ? place : '',
    );
  return displayCase(name.trim());
}

/** A name: one to six words, no sentence, no number. */
export function isName(text: string): boolean {
  if (text === '' || text.length > LONGEST_NAME || /[\d!?:;"“”()@#]|https?/u.test(text)) return false;
  if (ROLE.test(text) || /^(?:null|none|unknown|n\/a|admin|anonymous|~)$/iu.test(text)) return false;
  return text.split(/\s+/u).length <= 6 && /\p{L}/u.test(text);
}

/** Looks like one or more people's names: capitalised words, particles, initials; also caseless scripts. */
export function looksLikeNames(text: string): boolean {
  const names = splitNames(text);
  return names.length > 0 && names.every((name) => name.split(/\s+/u).every(isNameWord));
}

const isNameWord = (word: string): boolean =>
  /^(?:[\p{Lu}\p{Lo}\p{Lt}][\p{L}\p{M}.'’-]*|de|del|della|di|da|das|do|dos|du|des|la|le|van|von|der|den|ter|ten|zu|y|e|i|al|el|bin|ibn|bint|al-[\p{L}'’]+|el-[\p{L}'’]+|d['’][\p{L}]+|jr\.?|sr\.?)$/u.test(
    word,
  );
