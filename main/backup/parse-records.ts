import { articlesKind, notesKind, stateKind } from '../archive/file-kinds.ts';
import { parseDocument } from '../archive/read-document.ts';
import type { RecordsFile } from '../archive/take-over.ts';
import type { RecordsKind } from '../find/indexed-files.ts';

export type ParsedRecords =
  | { readonly ok: true; readonly file: RecordsFile; readonly isNewer: boolean }
  | { readonly ok: false; readonly fault: string };

/** The records in a file's bytes, if their seal and shape are right. */
export function parseRecords(path: string, kind: RecordsKind, bytes: Buffer): ParsedRecords {
  switch (kind) {
    case 'articles': {
      const parsed = parseDocument(bytes, articlesKind);
      if (parsed.status === 'damaged') return { ok: false, fault: parsed.fault };
      return { ok: true, file: { path, kind, document: parsed.data }, isNewer: parsed.isNewer };
    }
    case 'state': {
      const parsed = parseDocument(bytes, stateKind);
      if (parsed.status === 'damaged') return { ok: false, fault: parsed.fault };
      return { ok: true, file: { path, kind, document: parsed.data }, isNewer: parsed.isNewer };
    }
    case 'notes': {
      const parsed = parseDocument(bytes, notesKind);
      if (parsed.status === 'damaged') return { ok: false, fault: parsed.fault };
      return { ok: true, file: { path, kind, document: parsed.data }, isNewer: parsed.isNewer };
    }
  }
}
