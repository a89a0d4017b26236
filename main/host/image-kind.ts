import { pictureOf } from '../import/picture.ts';

/** How many of an image's first bytes tell its kind. */
export const imageHeadBytes = 4096;

/** The media type that an image's first bytes show, whatever its name or sender claimed; undefined for anything else. */
export const imageKind = (head: Uint8Array): string | undefined => pictureOf(head)?.mediaType;
