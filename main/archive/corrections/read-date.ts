import type { Args, Reply } from '../../../preload/contract.ts';
import { parseDate } from '../../import/news/dates.ts';

/** Reads a date as a reader types it, in any form that news is dated in. */
export const readDate = ({ text, language, order }: Args<'dates.read'>, now: Date): Reply<'dates.read'> =>
  parseDate(text, { language, order, now })?.value ?? null;
