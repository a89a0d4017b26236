import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits, safe in a path and in a cookie. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Compares in a time that says nothing about where two secrets differ. */
export function isSameSecret(offered: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(offered), digest(secret));
}
