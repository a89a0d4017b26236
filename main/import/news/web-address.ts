/** The http(s) address a text is, in its standard spelling; undefined for anything else. */
export function webAddress(text: string): string | undefined {
  const candidate = text.trim().replace(/^<(.*)>$/u, '$1');
  if (!/^(?:https?:\/\/|www\.)\S+$/iu.test(candidate) || candidate.length > 4096) return undefined;
  try {
    return new URL(/^www\./iu.test(candidate) ? `https://${candidate}` : candidate).href;
  } catch {
    return undefined;
  }
}
