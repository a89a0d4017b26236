import { useState } from 'react';
import type { Session } from '../../preload/contract.ts';
import { useMediaQuery } from '../app/use-media-query.ts';

/** From here on there is room for the library beside list, article and notes. */
const WIDE_WINDOW = '(width >= 1440px)';
/** From here on there is room for it if the reader wants it there. */
const ROOMY_WINDOW = '(width >= 1024px)';

export interface LibraryPlace {
  /** Beside the list, or over the window for as long as it is needed; null while it is away. */
  readonly shown: 'beside' | 'over' | null;
  readonly toggle: () => void;
  /** The reader has chosen something in it. */
  readonly leave: () => void;
}

/** Where the library is. */
export function useLibraryPlace(
  { showsLibrary }: Pick<Session, 'showsLibrary'>,
  onSession: (patch: Partial<Session>) => void,
): LibraryPlace {
  const isWide = useMediaQuery(WIDE_WINDOW);
  const isRoomy = useMediaQuery(ROOMY_WINDOW);
  const [isOver, setOver] = useState(false);
  const isBeside = isRoomy && (showsLibrary ?? isWide);
  return {
    shown: isBeside ? 'beside' : isOver && !isRoomy ? 'over' : null,
    toggle: () => (isRoomy ? onSession({ showsLibrary: !isBeside }) : setOver(!isOver)),
    leave: () => setOver(false),
  };
}
