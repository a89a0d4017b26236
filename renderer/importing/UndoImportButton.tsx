import type { ImportSummary } from '../../preload/contract.ts';
import { Button } from '../app/controls/Button.tsx';
import { keeping } from '../messages/keeping.ts';
import { redoImport, undoImport, usePastImports } from './use-import-undo.ts';

/** Takes an import back, or brings it back; nothing when there is nothing of it to take back. */
export function UndoImportButton({ importId }: { readonly importId: string }) {
  const summary = usePastImports()?.find((one) => one.importId === importId);
  return summary ? <UndoButton summary={summary} /> : null;
}

export function UndoButton({ summary: { importId, isUndone, canUndo } }: { readonly summary: ImportSummary }) {
  const { undo, redo } = keeping.imports;
  if (isUndone) return <Button onPress={() => redoImport(importId)}>{redo}</Button>;
  return canUndo ? <Button onPress={() => undoImport(importId)}>{undo}</Button> : null;
}
