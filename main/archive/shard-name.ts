import { readdirSync } from 'node:fs';
import { systemCode } from './save-failure.ts';

const DIGITS = 6;

/** `<writer>-000001.json` */
export const shardName = (writer: string, number: number): string =>
  `${writer}-${String(number).padStart(DIGITS, '0')}.json`;

/** The highest number of a writer's shards, 0 when there is none. Shards set aside count: their names stay taken. */
export function lastShard(folder: string, writer: string): number {
  try {
    return readdirSync(folder).reduce((last, name) => Math.max(last, shardNumber(name, writer)), 0);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return 0;
  }
}

function shardNumber(name: string, writer: string): number {
  if (!name.startsWith(`${writer}-`)) return 0;
  const number = /^(\d{6,9})\.json(\.damaged-.*)?$/u.exec(name.slice(writer.length + 1))?.[1];
  return Number(number ?? 0);
}
