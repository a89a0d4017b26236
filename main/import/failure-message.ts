import type { ImportFailure } from '../../preload/contract.ts';

/** What happened to a file that was not imported, and what the reader can do, in one or two plain sentences. */
export function failureMessage(reason: ImportFailure, detail?: string): string {
  switch (reason) {
    case 'empty':
      return 'The file is empty. Save the article again and import the new file.';
    case 'binary':
      return `${looks(detail, 'The file')} holds no text a reader could use. If it is a document, save it as plain text and import that.`;
    case 'too-large':
      return 'The file is larger than 64 MiB, more than any article. Split it into one file per article.';
    case 'unreadable':
      return unreadable(detail);
    case 'not-found':
      return 'There is no such file. It may have been moved or renamed: check the path and import it again.';
    case 'unknown-encoding':
      return 'The letters cannot be made out. Open the file in an editor, save it as UTF-8 and import it again.';
    case 'unknown-kind':
      if (detail === 'picture')
        return 'No article in this import shows this picture. Import it together with its article.';
      return `${looks(detail, 'This')} is of a kind that Backfile does not read. Save the article as plain text or Markdown and import that.`;
    case 'no-text':
      return 'The file has no words in it once site furniture is left out. Check that it holds the article itself.';
    case 'malformed':
      return `The file looks like ${detail ?? 'a known format'} but cannot be read as one: it is damaged or cut short. Export or save it again.`;
    case 'encrypted':
      return 'This is locked with a password. Unpack it with a program that asks for the password and import the files.';
    case 'unsafe-name':
      return 'The name of this file points outside of its archive, as no honest one does. It was left out.';
    case 'too-much':
      return 'Unpacked, this is hundreds of times its size, as only files made to do harm are. The rest was left out.';
    case 'too-deep':
      return 'This is packed in too many files within files. Unpack it and import what is inside.';
    case 'nothing-inside':
      return 'There is nothing in this file that could be read.';
    case 'disk-full':
      return 'The disk with the archive is full. Make room and import the file again.';
    case 'read-only':
      return 'The archive is open elsewhere and cannot be changed from here. Close the other window and import again.';
    case 'not-writable':
      return "The archive's folder cannot be written to. Change its permissions and import the file again.";
    case 'fault':
      return `Backfile failed on this file (${detail ?? 'no details'}). The rest was imported; please report the fault.`;
  }
}

/** `What looks like a PDF document`, where it is known what a file looks like. */
const looks = (detail: string | undefined, otherwise: string): string =>
  detail?.startsWith('looks like ') === true ? `What ${detail}` : otherwise;

function unreadable(detail?: string): string {
  switch (detail) {
    case 'link-outside':
      return 'This is a link to somewhere outside the imported folder. Import what it points to instead.';
    case 'EACCES':
    case 'EPERM':
      return 'You have no permission to read this. Change its permissions and import it again.';
    case 'EMFILE':
    case 'ENFILE':
      return 'The system has too many files open. Close other programs and import it again.';
    default:
      return `The system could not read this${detail === undefined ? '' : ` (${detail})`}. Check the disk it lies on.`;
  }
}
