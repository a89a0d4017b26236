/** Month names of the languages news comes in, from the calendar data that JavaScript brings along (Unicode CLDR). */

const LOCALES = [
  'en',
  'fr',
  'de',
  'es',
  'it',
  'pt',
  'nl',
  'sv',
  'da',
  'nb',
  'fi',
  'pl',
  'cs',
  'sk',
  'sl',
  'hr',
  'sr',
  'sr-Latn',
  'hu',
  'ro',
  'bg',
  'ru',
  'uk',
  'be',
  'mk',
  'el',
  'tr',
  'ar',
  'ar-SY',
  'ar-DZ',
  'ar-MA',
  'fa-u-ca-gregory',
  'ur',
  'he',
  'hi',
  'bn',
  'ta',
  'id',
  'ms',
  'lt',
  'lv',
  'et',
  'ca',
  'eu',
  'gl',
  'is',
  'sq',
  'az',
  'ka',
  'hy',
  'sw',
  'th-u-ca-gregory',
  'af',
] as const;

/** Spellings that the calendar data lacks. */
const MORE: Readonly<Record<string, readonly [language: string, month: number]>> = {
  sept: ['en', 9],
  июнь: ['ru', 6],
  июль: ['ru', 7],
  mrz: ['de', 3],
  jänner: ['de', 1],
  feber: ['de', 2],
  setiembre: ['es', 9],
};

interface MonthNames {
  readonly byLanguage: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Names that mean the same month wherever they are used. */
  readonly anywhere: ReadonlyMap<string, number>;
}

let names: MonthNames | undefined;

/** Month (1 to 12) of a name such as `März`, `mars`, `марта`, `مارس`; names that differ between languages need one. */
export function monthNumber(word: string, language?: string): number | undefined {
  names ??= collectNames();
  const key = monthKey(word);
  const base = language?.split('-')[0] ?? '';
  return names.byLanguage.get(base)?.get(key) ?? names.byLanguage.get('en')?.get(key) ?? names.anywhere.get(key);
}

export const monthKey = (word: string): string =>
  word
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLocaleLowerCase('en')
    .replace(/\.$/u, '');

function collectNames(): MonthNames {
  const byLanguage = new Map<string, Map<string, number>>();
  const meanings = new Map<string, Set<number>>();
  const add = (language: string, word: string, month: number) => {
    const key = monthKey(word);
    if (key === '' || /^\d+$/u.test(key) || month === 0) return;
    const own = byLanguage.get(language) ?? new Map<string, number>();
    byLanguage.set(language, own);
    if (!own.has(key)) own.set(key, month);
    meanings.set(key, (meanings.get(key) ?? new Set()).add(month));
  };
  for (const locale of LOCALES) addLocale(locale, add);
  for (const [word, [language, month]] of Object.entries(MORE)) add(language, word, month);
  const single = [...meanings].filter(([, months]) => months.size === 1);
  return { byLanguage, anywhere: new Map(single.map(([word, months]) => [word, [...months][0] ?? 0])) };
}

/** Both cases of the name: alone (`март`) and beside a day (`марта`). */
function addLocale(locale: string, add: (language: string, word: string, month: number) => void): void {
  const language = locale.split('-')[0] ?? locale;
  for (const month of ['long', 'short'] as const) {
    for (const options of [{ month }, { day: 'numeric', month }] as const) {
      const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', numberingSystem: 'latn' });
      for (let index = 0; index < 12; index += 1) {
        const part = format.formatToParts(Date.UTC(2021, index, 15)).find(({ type }) => type === 'month');
        if (part) add(language, part.value, index + 1);
      }
    }
  }
}
