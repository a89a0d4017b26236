import type { Color } from '../../data/annotation.ts';

/** Id of the hidden sentence that describes highlights of this colour to screen readers. */
export const descriptionId = (color: Color, hasNote: boolean) => `highlight-${color}${hasNote ? '-note' : ''}`;

/** Id of a note's card, for the highlights that point at it. */
export const cardId = (noteId: string) => `card-${noteId}`;
