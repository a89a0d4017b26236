import { foldText } from './fold-text.ts';
import { stemmer as arabic } from '@orama/stemmers/arabic';
import { stemmer as bulgarian } from '@orama/stemmers/bulgarian';
import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as finnish } from '@orama/stemmers/finnish';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as hungarian } from '@orama/stemmers/hungarian';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as romanian } from '@orama/stemmers/romanian';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { stemmer as turkish } from '@orama/stemmers/turkish';
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian';

type Stemmer = (word: string) => string;

/** By primary language subtag. */
const stemmers: Readonly<Record<string, Stemmer>> = {
  ar: arabic,
  bg: bulgarian,
  da: danish,
  de: german,
  en: english,
  es: spanish,
  fi: finnish,
  fr: french,
  hu: hungarian,
  it: italian,
  nb: norwegian,
  nl: dutch,
  nn: norwegian,
  no: norwegian,
  pt: portuguese,
  ro: romanian,
  ru: russian,
  sv: swedish,
  tr: turkish,
  uk: ukrainian,
};

/** Words that the English algorithm would take for forms of other words: `news` is no plural of `new`. */
const ENGLISH_AS_THEY_ARE: ReadonlySet<string> = new Set([
  'news',
  'bias',
  'atlas',
  'cosmos',
  'andes',
  'texas',
  'paris',
  'this',
  'was',
  'has',
  'his',
  'its',
  'us',
  'as',
  'yes',
  'gas',
]);

const MEMORY = 50_000;
const known = new Map<string, Map<string, string>>();

/** The stem of a folded word in a language (a tag such as `de` or `pt-BR`); the word itself where the language has no stemmer here. */
export function stemOf(word: string, language: string | null | undefined): string {
  const primary = primaryLanguage(language);
  const stemmer = stemmers[primary];
  if (stemmer === undefined || word.length < 3) return word;
  const stems = stemsOf(primary);
  const remembered = stems.get(word);
  if (remembered !== undefined) return remembered;
  if (stems.size >= MEMORY) stems.clear();
  const stem = freshStem(stemmer, primary, word);
  stems.set(word, stem);
  return stem;
}

/** Whether a word and its stem begin with the same letter; in Arabic, `the` and `and` are written on to words. */
export const keepsBeginning = (language: string | null | undefined): boolean => primaryLanguage(language) !== 'ar';

/** The first part of a language tag, in small letters. */
export const primaryLanguage = (language: string | null | undefined): string =>
  language?.toLowerCase().split(/[-_]/u, 1)[0] ?? '';

function stemsOf(language: string): Map<string, string> {
  const stems = known.get(language) ?? new Map<string, string>();
  known.set(language, stems);
  return stems;
}

function freshStem(stemmer: Stemmer, language: string, word: string): string {
  if (/\d/u.test(word) || (language === 'en' && ENGLISH_AS_THEY_ARE.has(word))) return word;
  return foldText(stemmer(word)).text || word;
}
