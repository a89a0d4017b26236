import { eld } from 'eld/extrasmall';
import type { Direction, Provenance } from '../../../data/article.ts';
import { dominantScript, isRightToLeft, type Script } from './script.ts';

export interface DetectedLanguage {
  /** BCP 47. */
  readonly language: string;
  readonly sure: Provenance['sure'];
}

/** Characters looked at; the detector itself stops near 350 bytes. */
const SAMPLE_CHARACTERS = 1200;

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
  const only = LANGUAGE_OF_SCRIPT[script];
  if (only) return { language: only, sure: 'certain' };
  if (script === 'Han') return { language: chineseScript(sample), sure: 'certain' };
  return detectByWords(sample);
}

function detectByWords(sample: string): DetectedLanguage | undefined {
  const result = eld.detect(sample);
  if (result.language === '') return undefined;
  const isLong = sample.length >= 150;
  return {
    language: result.language,
    sure: result.isReliable() ? (isLong ? 'certain' : 'likely') : 'guess',
  };
}

/** How much a text looks like each language, 0 to 1. */
export function languageScores(text: string): ReadonlyMap<string, number> {
  return new Map(Object.entries(eld.detect(text.slice(0, SAMPLE_CHARACTERS)).getScores()));
}

const SIMPLIFIED = /[们这国时来会为发对经开关说过动后进现应学长电问间点业么无从两还与东门见车马书语贝军]/gu;
const TRADITIONAL = /[們這國時來會為發對經開關說過動後進現應學長電問間點業麼無從兩還與東門見車馬書語貝軍]/gu;

function chineseScript(sample: string): string {
  const simplified = sample.match(SIMPLIFIED)?.length ?? 0;
  const traditional = sample.match(TRADITIONAL)?.length ?? 0;
  if (simplified === traditional) return 'zh';
  return simplified > traditional ? 'zh-Hans' : 'zh-Hant';
}

export function directionOf(text: string): Direction | undefined {
  const script = dominantScript(text.slice(0, SAMPLE_CHARACTERS));
  return script && (isRightToLeft(script) ? 'rtl' : 'ltr');
}
