import type { ImportFailure } from '../../preload/contract.ts';

/** Why the system would not let a file be read; throws what is no answer of the system. */
export function failureOf(error: unknown): { reason: ImportFailure; detail: string } {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (typeof code !== 'string') throw error;
  return { reason: code === 'ENOENT' || code === 'ENOTDIR' ? 'not-found' : 'unreadable', detail: code };
}
