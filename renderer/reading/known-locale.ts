/** The language itself where the runtime knows it, else English: tags found in files may be anything. */
export function knownLocale(language: string | undefined): string {
  try {
    return Intl.Segmenter.supportedLocalesOf(language ?? [])[0] ?? 'en';
  } catch {
    return 'en';
  }
}
