import type { DatedValue, Provenance } from '../../../data/article.ts';
import { parseDate, readDate, type DateContext } from './dates.ts';

/** A line that says when the article appeared or changed, and nothing else of the article. */
export interface DateLine {
  readonly published?: DatedValue;
  readonly updated?: DatedValue;
  readonly sure: Provenance['sure'];
}

const LONGEST_LINE = 160;
const PUBLISHED =
  /^(?:(?:first\s+)?published|posted|publication\s+date|date|created|issued|filed|veröffentlicht|erstellt|stand|datum|publié[e]?|mis\s+en\s+ligne|publicado|fecha|pubblicato|data|gepubliceerd|publicerad|publisert|udgivet|julkaistu|opublikowano|data\s+publikacji|publikováno|опубликовано|дата|опубліковано|نشر(?:\s+في)?|تاريخ(?:\s+النشر)?|פורסם|发布时间|发表时间|日期|公開日|配信日)(?:\s+(?:on|am|le|el|il|em|at|op|den|dnia|at|in))?\s*[:：]?\s*/iu;
const UPDATED =
  /^(?:(?:last\s+)?(?:updated|modified)|update|aktualisiert|mis\s+à\s+jour|actualizado|aggiornato|atualizado|bijgewerkt|uppdaterad|oppdatert|opdateret|päivitetty|zaktualizowano|aktualizováno|обновлено|оновлено|تحديث|آخر\s+تحديث|עודכן|更新(?:时间|日|日時)?)(?:\s+(?:on|am|le|el|il|em|at|op|den))?\s*[:：]?\s*/iu;
const TRAILER =
  /^[\s|·•,–—/-]*(?:\d{1,3}\s*[-\s]?(?:min(?:ute)?s?|Min\.|minutos)\s*(?:read|Lesezeit|de lectura)?)?[\s|·•.)\]-]*$/iu;

/** Reads a date line: `Published: March 26, 2020 | Updated 27 March 2020 09:30 GMT`. */
export function parseDateLine(line: string, context: DateContext): DateLine | undefined {
  const text = line.trim();
  if (text === '' || text.length > LONGEST_LINE || !/\p{Nd}/u.test(text)) return undefined;
  const whole = readPart(text, context);
  if (whole) return whole;
  const parts = text.split(/\s*[|•·]\s*|\s+[/–—-]\s+|\s*[;(]\s*/u).filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 4) return undefined;
  const read = parts.map(
    (part) => readPart(part.replace(/\)$/u, ''), context) ?? (TRAILER.test(part) ? 'nothing' : undefined),
  );
  const dates = read.filter((part) => typeof part === 'object');
  if (dates.length === 0 || read.includes(undefined)) return undefined;
  const isGuess = dates.some(({ sure }) => sure === 'guess');
  return { sure: 'certain', ...Object.assign({}, ...dates.toReversed()), ...(isGuess ? { sure: 'guess' } : {}) };
}

function readPart(text: string, context: DateContext): DateLine | undefined {
  const [updated] = UPDATED.exec(text) ?? [];
  const [published] = updated === undefined ? (PUBLISHED.exec(text) ?? []) : [];
  const rest = text.slice((updated ?? published ?? '').length);
  const found = parseDate(rest, context) ?? trailed(rest, context);
  // A bare year may be a headline's or a list's.
  if (!found || (found.value.precision === 'year' && (updated ?? published) === undefined)) return undefined;
  return { [updated === undefined ? 'published' : 'updated']: found.value, sure: found.sure };
}

function trailed(text: string, context: DateContext) {
  const found = readDate(text, context);
  return found && TRAILER.test(found.rest) ? found : undefined;
}
