import type { SaveFailure } from '../../preload/contract.ts';

/** The system's code for an error (`ENOSPC`), or undefined for an error that no system call made. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Why the system would not keep a change; throws what is no answer of the system. */
export function saveFailureOf(error: unknown): SaveFailure {
  switch (systemCode(error)) {
    case undefined:
      throw error;
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'disk-full';
    case 'EROFS':
      return 'read-only';
    default:
      return 'not-writable';
  }
}
