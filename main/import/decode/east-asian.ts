import { COMMON_CHARACTERS } from './letters.ts';

const HAN = /\p{Script=Han}/u;
const HIRAGANA = /\p{Script=Hiragana}/u;
const HANGUL = /[가-힣]/u;
const KATAKANA = /[ァ-ヺー]/u;
/** Punctuation and full-width forms that East Asian text uses; half-width katakana are how other bytes look in Shift_JIS. */
const EXPECTED = /[\u3000-\u303F\uFF01-\uFF5E‘’“”…—·「」『』〈〉《》、。０-９〇々]/u;

type Writing = 'chinese' | 'japanese' | 'korean';

/** How well a text reads as Chinese, Japanese or Korean: 0 to 1. */
export function scoreEastAsian(text: string, writing: Writing): number {
  const counts = { common: 0, han: 0, hiragana: 0, katakana: 0, hangul: 0, commonHangul: 0, odd: 0 };
  for (const char of text) {
    if (char < '\u0080') continue;
    if (HIRAGANA.test(char)) counts.hiragana += 1;
    else if (KATAKANA.test(char)) counts.katakana += 1;
    else if (EXPECTED.test(char)) continue;
    else if (HAN.test(char)) {
      counts.han += 1;
      counts.common += commonness(char);
    } else if (HANGUL.test(char)) {
      counts.hangul += 1;
      if (COMMON_CHARACTERS.hangul.has(char)) counts.commonHangul += 1;
    } else counts.odd += 1;
  }
  return reading(counts, writing);
}

const RANKS = new Map([...COMMON_CHARACTERS.hans].map((char, rank) => [char, rank] as const));

/** 1 for a character that every text has, less for rarer ones. */
function commonness(char: string): number {
  const rank = RANKS.get(char);
  if (COMMON_CHARACTERS.hant.has(char) || (rank !== undefined && rank < 400)) return 1;
  if (rank === undefined) return 0;
  return rank < 1100 ? 0.7 : 0.35;
}

interface Counts {
  readonly common: number;
  readonly han: number;
  readonly hiragana: number;
  readonly katakana: number;
  readonly hangul: number;
  readonly commonHangul: number;
  readonly odd: number;
}

function reading({ common, han, hiragana, katakana, hangul, commonHangul, odd }: Counts, writing: Writing): number {
  const kana = hiragana + katakana;
  const letters = han + kana + hangul;
  if (letters === 0) return 0;
  const clean = letters / (letters + 4 * odd);
  if (writing === 'korean') return han + kana > hangul * 0.3 ? 0 : clean * (0.45 + (0.55 * commonHangul) / letters);
  if (hangul > 0) return 0;
  if (writing === 'japanese') {
    const kanji = han === 0 ? 1 : common / han;
    return clean * Math.min(1, (kana > 0 ? 0.5 : 0.1) + 0.4 * (kana / letters) + 0.3 * kanji);
  }
  return kana > han * 0.1 ? 0 : clean * Math.min(1, (1.1 * common) / letters);
}
