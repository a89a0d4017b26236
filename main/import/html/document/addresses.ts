import { attribute } from './element.ts';

/** Turns addresses as a page writes them into full ones; undefined for what cannot be followed on the web. */
export function addressResolver(address: string | undefined, document: Document | undefined) {
  const base = baseOf(address, document);
  return (written: string): string | undefined => {
    const trimmed = written.trim();
    if (trimmed === '' || trimmed.length > 8192 || trimmed.startsWith('#')) return undefined;
    const url = parse(trimmed.startsWith('//') ? `https:${trimmed}` : trimmed, base);
    return url && /^(?:https?|mailto):$/u.test(url.protocol) ? url.href : undefined;
  };
}

function baseOf(address: string | undefined, document: Document | undefined): URL | undefined {
  const page = address === undefined ? undefined : parse(address);
  const base = document?.querySelector('base[href]');
  return (base && parse(attribute(base, 'href'), page)) ?? page;
}

function parse(address: string, base?: URL): URL | undefined {
  return URL.canParse(address, base) ? new URL(address, base) : undefined;
}
