import { eld } from 'eld/extrasmall';
import type { Direction, Provenance } from '../../../data/article.ts';
import { dominantScript, isRightToLeft, type Script } from './script.ts';

export interface DetectedLanguage {
  /** BCP 47. */
  readonly language: string;
  readonly script: Script;
  readonly direction: Direction;
  readonly sure: Provenance['sure'];
}

/** Characters looked at; more would not change the answer. */
const SAMPLE_CHARACTERS = 200;
/** From here on a reliable answer is a certain one. */
const LONG_SAMPLE = 150;

/** Scripts that one language of news has to itself. */
const LANGUAGE_OF_SCRIPT: Partial<Record<Script, string>> = {
  Greek: 'el',
  Hebrew: 'he',
  Hangul: 'ko',
  Thai: 'th',
  Armenian: 'hy',
  Georgian: 'ka',
  Bengali: 'bn',
  Tamil: 'ta',
  Telugu: 'te',
  Gujarati: 'gu',
  Gurmukhi: 'pa',
  Kannada: 'kn',
  Malayalam: 'ml',
  Oriya: 'or',
  Sinhala: 'si',
  Lao: 'lo',
  Khmer: 'km',
  Myanmar: 'my',
  Tibetan: 'bo',
  Syriac: 'syr',
  Thaana: 'dv',
  Kana: 'ja',
};

/** The language of a text; `text` should be running prose, its beginning is enough. */
export function detectLanguage(text: string): DetectedLanguage | undefined {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const script = dominantScript(sample);
  if (!script) return undefined;
  const direction = isRightToLeft(script) ? 'rtl' : 'ltr';
  const only = LANGUAGE_OF_SCRIPT[script];
  if (only) return { language: only, script, direction, sure: 'certain' };
  if (script === 'Han') return { language: chineseScript(sample), script, direction, sure: 'certain' };
  const { language, sure } = byWords(sample);
  return language === '' ? undefined : { language, script, direction, sure };
}

function byWords(sample: string): { language: string; sure: Provenance['sure'] } {
  const result = eld.detect(sample);
  if (!result.isReliable()) return { language: result.language, sure: 'guess' };
  return { language: result.language, sure: sample.length >= LONG_SAMPLE ? 'certain' : 'likely' };
}

/** How much a text looks like each language, 0 to 1. */
export function languageScores(text: string): ReadonlyMap<string, number> {
  return new Map(Object.entries(eld.detect(text.slice(0, 1000)).getScores()));
}

const SIMPLIFIED = /[们这国时来会为发对经开关说过动后进现应学长电问间点业么无从两还与东门见车马书语贝军]/gu;
const TRADITIONAL = /[們這國時來會為發對經開關說過動後進現應學長電問間點業麼無從兩還與東門見車馬書語貝軍]/gu;

function chineseScript(sample: string): string {
  const simplified = sample.match(SIMPLIFIED)?.length ?? 0;
  const traditional = sample.match(TRADITIONAL)?.length ?? 0;
  if (simplified === traditional) return 'zh';
  return simplified > traditional ? 'zh-Hans' : 'zh-Hant';
}
