import { fileURLToPath } from 'node:url';

/**
 * Files of the program itself. The bundles lie flat in `dist/main`, two folders below the program's root, and this source
 * file does too, so the same addresses hold in a package, in a build and in a test.
 */
export const archiveThreadProgram = new URL('../../dist/main/archive-thread.js', import.meta.url);

/** What reads files for a large import, in threads of its own. */
export const readingThreadProgram = new URL('../../dist/main/reading-thread.js', import.meta.url);

/** Folder of the sample articles that a first start fills a new archive with. */
export const sampleArticlesFolder = fileURLToPath(new URL('../../data/sample', import.meta.url));

/** Folder of the built window. */
export const windowFolder = fileURLToPath(new URL('../../dist/renderer', import.meta.url));

/** What Electron runs in a window before its page. */
export const preloadProgram = fileURLToPath(new URL('../../dist/preload/preload.cjs', import.meta.url));
