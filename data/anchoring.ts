import type { Annotation, NotePlace, Selector } from './annotation.ts';

/** Selectors for `[start, end)`, UTF-16 offsets of `text`: its quote with context and its position in code points. */
export declare function describeSelection(text: string, start: number, end: number): Selector[];

/** Where an annotation stands in `text`, whose SHA-256 (hex) is `textHash`. */
export declare function anchor(text: string, textHash: string, annotation: Annotation): NotePlace;
