import { posix } from 'node:path';

const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|ico|tiff?)$/iu;

export const isPicturePath = (path: string): boolean => PICTURE.test(path);

/** What browsers of several languages call the folder of what a page needs: `Page_files` beside `Page.html`. */
const PAGE_FOLDER =
  /^(.+)(?:[_.-](?:files|filer|filoj|file|bestanden|dateien|fichiers|archivos|arquivos|ficheiros|elemei|datoteke|soubory|pliki|tiedostot|dosyalar|fajlovi|fitxers|fails|failid|bylos))$/iu;

/** The service exports that are folders: what lies in the places named is read with the file that is named. */
const EXPORTS: readonly { readonly holder: RegExp; readonly place: RegExp }[] = [
  { holder: /^metadata_\d+_to_\d+\.json$/u, place: /^(?:content|highlights)\/[^/]+$/u },
];

export interface CompanionTest {
  (path: string): boolean;
  /** Whether a file lies in the folder of a saved page, where much is that no article shows. */
  readonly ofPage: (path: string) => boolean;
}

/**
 * Tells the files that are read with another one beside them and are no articles by themselves: images, what belongs to a
 * saved page, the pages of an export. Paths are relative, with `/`.
 */
export function companionTest(paths: readonly string[]): CompanionTest {
  const all = new Set(paths);
  const holders = new Map<string, RegExp[]>();
  for (const path of paths) {
    for (const { holder, place } of EXPORTS) {
      if (!holder.test(posix.basename(path))) continue;
      const folder = posix.dirname(path);
      holders.set(folder, [...(holders.get(folder) ?? []), place]);
    }
  }
  const isHeld = (path: string) =>
    foldersAbove(path).some((folder) =>
      holders.get(folder)?.some((place) => place.test(folder === '.' ? path : path.slice(folder.length + 1))),
    );
  const ofPage = (path: string) => isOfPage(path, all) || isOfExporter(path, all);
  return Object.assign((path: string) => isPicturePath(path) || ofPage(path) || isHeld(path), { ofPage });
}

function isOfPage(path: string, all: ReadonlySet<string>): boolean {
  return foldersAbove(path).some((folder) => {
    const page = PAGE_FOLDER.exec(folder)?.[1];
    return page !== undefined && ['.html', '.htm', '.xhtml', '.shtml'].some((ending) => all.has(`${page}${ending}`));
  });
}

/** A folder for each article: `index.json` with what is known of it, `article.html` with its text. */
function isOfExporter(path: string, all: ReadonlySet<string>): boolean {
  const folder = posix.dirname(path);
  const [index, article] = [posix.join(folder, 'index.json'), posix.join(folder, 'article.html')];
  return path !== index && all.has(index) && all.has(article);
}

/** Innermost first, `.` last. */
function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  for (let folder = posix.dirname(path); folder !== '.' && folder !== '/'; folder = posix.dirname(folder)) {
    folders.push(folder);
  }
  return [...folders, '.'];
}
