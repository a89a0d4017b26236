/** What a region needs besides a name to be scrolled by keyboard. */
export const scrolledByKeys = { role: 'region', tabIndex: 0 } as const;
