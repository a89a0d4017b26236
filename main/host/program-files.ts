import { fileURLToPath } from 'node:url';

/**
 * Files of the program itself. The bundles lie flat in `dist/main`, two folders below the program's root, and this source
 * file does too, so the same addresses hold in a package, in a build and in a test.
 */
export const archiveThreadProgram = new URL('../../dist/main/archive-thread.js', import.meta.url);

/** Folder of the sample articles that a first start fills a new archive with. */
export const sampleArticlesFolder = fileURLToPath(new URL('../../data/sample', import.meta.url));
