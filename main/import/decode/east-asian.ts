import { COMMON_CHARACTERS } from './letters.ts';

const HAN = /\p{Script=Han}/u;
const HIRAGANA = /\p{Script=Hiragana}/u;
const HANGUL = /[가-힣]/u;
const KATAKANA = /[ァ-ヺー]/u;
/** Punctuation and full-width forms that East Asian text uses; half-width katakana are how other bytes look in Shift_JIS. */
const EXPECTED = /[\u3000-\u303F\uFF01-\uFF5E‘’“”…—·「」『』〈〉《》、。０-９〇々]/u;

/** How well a text reads as Chinese, Japanese or Korean: 0 to 1. */
export function scoreEastAsian(text: string): number {
  const counts = { hans: 0, hant: 0, han: 0, hiragana: 0, katakana: 0, hangul: 0, commonHangul: 0, odd: 0 };
  for (const char of text) {
    if (char < '\u0080') continue;
    if (HAN.test(char) && char !== '々' && char !== '〇') {
      counts.han += 1;
      if (COMMON_CHARACTERS.hans.has(char)) counts.hans += 1;
      if (COMMON_CHARACTERS.hant.has(char)) counts.hant += 1;
    } else if (HIRAGANA.test(char)) counts.hiragana += 1;
    else if (KATAKANA.test(char)) counts.katakana += 1;
    else if (HANGUL.test(char)) {
      counts.hangul += 1;
      if (COMMON_CHARACTERS.hangul.has(char)) counts.commonHangul += 1;
    } else if (!EXPECTED.test(char)) counts.odd += 1;
  }
  return bestReading(counts);
}

interface Counts {
  readonly hans: number;
  readonly hant: number;
  readonly han: number;
  readonly hiragana: number;
  readonly katakana: number;
  readonly hangul: number;
  readonly commonHangul: number;
  readonly odd: number;
}

function bestReading(counts: Counts): number {
  const { hans, hant, han, hiragana, katakana, hangul, commonHangul, odd } = counts;
  const letters = han + hiragana + katakana + hangul;
  if (letters === 0) return 0;
  const kana = hiragana + katakana;
  const clean = letters / (letters + 4 * odd);
  const chinese = hangul + kana > han * 0.1 ? 0 : (1.1 * Math.max(hans, hant)) / letters;
  const japanese = hangul > 0 || hiragana < letters * 0.08 ? 0 : Math.min(1, 0.55 + kana / letters);
  const korean = han + kana > hangul * 0.2 ? 0 : (1.2 * commonHangul) / letters;
  return clean * Math.min(1, Math.max(chinese, japanese, korean));
}
