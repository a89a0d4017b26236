/**
 * The address to hand to the system's browser, re-serialised, or undefined for anything but a plain http(s) address:
 * other schemes start programs, and an address with credentials shows one host and opens another.
 */
export function webAddress(url: string): string | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !['http:', 'https:'].includes(parsed.protocol)) return undefined;
  if (parsed.username !== '' || parsed.password !== '') return undefined;
  return parsed.href;
}
