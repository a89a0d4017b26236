/** The writing system of a text, by counting its letters. */

const SCRIPTS = {
  Latin: /\p{Script=Latin}/u,
  Cyrillic: /\p{Script=Cyrillic}/u,
  Arabic: /\p{Script=Arabic}/u,
  Hebrew: /\p{Script=Hebrew}/u,
  Kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  Han: /\p{Script=Han}/u,
  Hangul: /\p{Script=Hangul}/u,
  Greek: /\p{Script=Greek}/u,
  Devanagari: /\p{Script=Devanagari}/u,
  Thai: /\p{Script=Thai}/u,
  Bengali: /\p{Script=Bengali}/u,
  Tamil: /\p{Script=Tamil}/u,
  Telugu: /\p{Script=Telugu}/u,
  Gujarati: /\p{Script=Gujarati}/u,
  Gurmukhi: /\p{Script=Gurmukhi}/u,
  Kannada: /\p{Script=Kannada}/u,
  Malayalam: /\p{Script=Malayalam}/u,
  Oriya: /\p{Script=Oriya}/u,
  Sinhala: /\p{Script=Sinhala}/u,
  Armenian: /\p{Script=Armenian}/u,
  Georgian: /\p{Script=Georgian}/u,
  Ethiopic: /\p{Script=Ethiopic}/u,
  Lao: /\p{Script=Lao}/u,
  Khmer: /\p{Script=Khmer}/u,
  Myanmar: /\p{Script=Myanmar}/u,
  Tibetan: /\p{Script=Tibetan}/u,
  Syriac: /\p{Script=Syriac}/u,
  Thaana: /\p{Script=Thaana}/u,
  Nko: /\p{Script=Nko}/u,
  Adlam: /\p{Script=Adlam}/u,
} as const;
export type Script = keyof typeof SCRIPTS;

const ENTRIES = Object.entries(SCRIPTS) as [Script, RegExp][];
const RIGHT_TO_LEFT: ReadonlySet<Script> = new Set(['Arabic', 'Hebrew', 'Syriac', 'Thaana', 'Nko', 'Adlam']);
const LETTER = /\p{L}/u;

/** Looked-up characters by script: a text has few different ones. */
const known = new Map<string, Script | undefined>();
const MOST_KNOWN = 20_000;

export function scriptOf(char: string): Script | undefined {
  if (char <= '\u007F') return (char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z') ? 'Latin' : undefined;
  if (known.has(char)) return known.get(char);
  const script = LETTER.test(char) ? ENTRIES.find(([, pattern]) => pattern.test(char))?.[0] : undefined;
  if (known.size < MOST_KNOWN) known.set(char, script);
  return script;
}

/**
 * The script most letters of `text` are in. A Han character says about as much as three letters, and any good share of
 * kana makes it Japanese.
 */
export function dominantScript(text: string): Script | undefined {
  const counts = countScripts(text);
  const kana = counts.get('Kana') ?? 0;
  const han = counts.get('Han') ?? 0;
  if (kana > 0 && kana * 10 >= han) counts.set('Kana', kana + han);
  let best: Script | undefined;
  for (const [script, count] of counts) {
    if (best === undefined || count > (counts.get(best) ?? 0)) best = script;
  }
  return best;
}

function countScripts(text: string): Map<Script, number> {
  const counts = new Map<Script, number>();
  let latin = 0;
  for (const char of text) {
    const script = scriptOf(char);
    if (script === 'Latin') latin += 1;
    else if (script) counts.set(script, (counts.get(script) ?? 0) + (script === 'Han' ? 3 : 1));
  }
  if (latin > 0) counts.set('Latin', latin);
  return counts;
}

export const isRightToLeft = (script: Script): boolean => RIGHT_TO_LEFT.has(script);
