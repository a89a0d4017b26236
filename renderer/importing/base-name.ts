/** The last part of a path of any system. */
export const baseName = (path: string): string => path.split(/[/\\]/u).findLast((part) => part !== '') ?? path;
