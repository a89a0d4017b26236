import { reading as messages } from '../messages/reading.ts';
import { knownLocale } from './known-locale.ts';

/**
 * The names of a byline as a sentence: `By Ana Reyes and B. Ortiz`. An article in another language than the window's has
 * its names alone, joined as that language joins them, rather than one word of ours in front of them.
 */
export function bylinePhrase(names: readonly string[], language: string | undefined, locale: string): string {
  if (names.length === 0) return '';
  if (language === undefined || sameLanguage(language, locale)) return messages.article.by(joined(names, locale));
  return joined(names, language);
}

/** Names joined as a language joins them; as English does for a language that the runtime does not know. */
export function joined(names: readonly string[], language: string): string {
  return new Intl.ListFormat(knownLocale(language), { style: 'long', type: 'conjunction' }).format(names);
}

function sameLanguage(a: string, b: string): boolean {
  return a.split('-')[0] === b.split('-')[0];
}
