import { en } from './en.ts';

/** What the window says, in the language it speaks. */
export const messages = en;

/**
 * The locale in which the window writes dates and numbers: the reader's own manner of English, for the catalogue is
 * English, or the one that writes the day first.
 */
export function interfaceLocale(languages: readonly string[] = navigator.languages): string {
  return languages.find((language) => /^en\b/u.test(language)) ?? 'en-GB';
}
