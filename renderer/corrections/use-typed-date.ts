import { useEffect, useState } from 'react';
import type { DatedValue } from '../../data/article.ts';
import { reportSurprise } from '../app/surprises.ts';
import { ask } from '../client/client.ts';
import { interfaceLocale } from '../messages/messages.ts';

/** What the date that was typed means: null for what is none, undefined while that is not known. */
export function useTypedDate(text: string): DatedValue | null | undefined {
  const [answer, setAnswer] = useState<{ readonly text: string; readonly date: DatedValue | null } | null>(null);
  useEffect(() => {
    let isWanted = true;
    readDate(text)
      .then((date) => isWanted && setAnswer({ text, date }))
      .catch(reportSurprise);
    return () => {
      isWanted = false;
    };
  }, [text]);
  return answer?.text === text ? answer.date : undefined;
}

/** Reads a date as the archive does, with day and month in the order that the reader writes them. */
export const readDate = async (text: string): Promise<DatedValue | null> =>
  text.trim() === ''
    ? null
    : ask('dates.read', { text: text.slice(0, 200), language: interfaceLocale(), order: order() });

function order(): 'day-first' | 'month-first' {
  const parts = new Intl.DateTimeFormat(interfaceLocale()).formatToParts(0).map(({ type }) => type);
  return parts.indexOf('day') < parts.indexOf('month') ? 'day-first' : 'month-first';
}
