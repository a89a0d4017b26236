/**
 * The path of what the reader dropped or picked: for a file inside a dropped folder that folder's, else the file's own.
 * `relativePath` begins with the dropped folder's name and has `/`; where the two disagree, the file's own path is right.
 */
export function topmostPath(path: string, relativePath: string): string {
  const separator = path.startsWith('/') ? '/' : '\\';
  const below = relativePath.split('/').slice(1);
  const segments = path.split(separator);
  const folder = segments.slice(0, segments.length - below.length);
  const rest = segments.slice(folder.length);
  return sameName([folder.at(-1), ...rest].join('/'), relativePath) ? folder.join(separator) : path;
}

/** File systems differ in how they compose accented letters. */
function sameName(a: string, b: string): boolean {
  return a.normalize('NFC') === b.normalize('NFC');
}
