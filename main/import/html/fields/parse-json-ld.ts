/** Scripts of linked data larger than this hold an archive, not an article. */
const LONGEST_SCRIPT = 4_000_000;

/** Parses JSON-LD as pages write it: in comments, with raw line breaks in strings, with commas too many. */
export function parseJsonLd(script: string): unknown {
  if (script.length > LONGEST_SCRIPT) return undefined;
  const json = script
    .trim()
    .replace(/^(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/u, '')
    .replace(/(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/|\]\]>)$/u, '');
  return parsed(json) ?? parsed(mended(json)) ?? salvaged(json);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const mended = (json: string): string =>
  json
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll(/,\s*(?=[}\]])/gu, '')
    .replaceAll(/(?<=[}\]"])\s+(?="[\w@]{1,40}"\s*:)/gu, ',')
    .replace(/;\s*$/u, '');

const SALVAGED = ['headline', 'datePublished', 'dateModified', 'description', 'articleSection', 'inLanguage'];

/** What is left of an article whose braces do not close: its plain fields, as they stand. */
function salvaged(json: string): unknown {
  if (!/"@type"\s*:\s*(?:\[\s*)?"\w*(?:Article|Posting)"/u.test(json)) return undefined;
  const fields = SALVAGED.flatMap((name) => {
    const value = stringAfter(json, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const author = /"author"\s*:\s*[[{\s]*(?:"@type"\s*:\s*"Person"\s*,\s*)?"name"\s*:\s*"([^"\\]{1,100})"/u.exec(
    json,
  )?.[1];
  const authors = author === undefined ? [] : [['author', { '@type': 'Person', name: author }] as const];
  return { '@type': 'NewsArticle', ...Object.fromEntries([...fields, ...authors]) };
}

function stringAfter(json: string, name: string): string | undefined {
  const raw = new RegExp(String.raw`"${name}"\s*:\s*("(?:[^"\\\n]|\\.){1,1000}")`, 'u').exec(json)?.[1];
  const value = raw === undefined ? undefined : parsed(raw);
  return typeof value === 'string' ? value : undefined;
}
