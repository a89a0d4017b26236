import { FORMAT_VERSION } from '../archive-format.ts';
import type { Format } from './upgrade-document.ts';

/** The stored format of this program. There has been one version so far, so no step leads to it. */
export const currentFormat: Format = { version: FORMAT_VERSION, steps: [] };
