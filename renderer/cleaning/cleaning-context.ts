import { createContext, useContext } from 'react';
import type { Cleaning } from './clean-article.ts';

/** Cleans the article that is open. Without one, as in print, nothing happens. */
export const CleaningContext = createContext<(cleaning: Cleaning) => void>(() => undefined);

export const useCleaning = (): ((cleaning: Cleaning) => void) => useContext(CleaningContext);
