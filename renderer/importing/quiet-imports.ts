/** Imports of which no more is shown than what they brought: those of the watched folder, and of what was pasted. */
const quiet = new Map<string, 'watched' | 'pasted'>();

export const keepQuiet = (importId: string, origin: 'watched' | 'pasted'): void => void quiet.set(importId, origin);

export const isQuiet = (importId: string): boolean => quiet.has(importId);

/** True once for an import of what was pasted. */
export function wasPasted(importId: string): boolean {
  return quiet.get(importId) === 'pasted' && quiet.delete(importId);
}
