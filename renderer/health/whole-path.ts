/** Whether a path names a place by itself, on this or another platform: `/x`, `C:\x`, `\\server\x`. */
export const isWholePath = (path: string): boolean => /^(?:\/|[a-z]:[\\/]|\\\\[^\\])/iu.test(path);
