import { interfaceLocale } from '../messages/messages.ts';

/** Languages that much of the press is written in; any other can be typed by its code. */
const COMMON =
  'ar bg bn ca cs da de el en es et eu fa fi fr ga gl he hi hr hu id is it ja ka ko lt lv mk mr ms mt nb nl nn pl pt ro ru sk sl sq sr sv sw ta te th tr uk ur vi zh-Hans zh-Hant';

const names = () => new Intl.DisplayNames(interfaceLocale(), { type: 'language', fallback: 'none' });

/** A language as it is called in the window's own; its code where it has no name. */
export function languageName(code: string): string {
  try {
    return names().of(code) ?? code;
  } catch {
    return code;
  }
}

export const languageNames = (): readonly string[] => COMMON.split(' ').map(languageName).toSorted();

/** The code (BCP 47) of a language called by its name or code; '' for none, undefined for what is no language. */
export function languageOfName(text: string): string | undefined {
  if (text === '') return '';
  const named = COMMON.split(' ').find((code) => languageName(code).toLowerCase() === text.toLowerCase());
  if (named !== undefined) return named;
  return languageName(text) === text ? undefined : text;
}
