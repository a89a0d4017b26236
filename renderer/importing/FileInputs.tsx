import { type ChangeEvent, type Ref, useImperativeHandle, useRef } from 'react';
import type { PickedFile } from '../../preload/bridge.ts';
import { pickedFiles } from './dropped-files.ts';

/** Chromium's way of letting a reader pick a folder, which React passes on but does not know. */
declare module 'react' {
  interface InputHTMLAttributes<T> {
    webkitdirectory?: '';
  }
}

export interface FileInputsHandle {
  readonly open: (kind: 'files' | 'folder') => void;
}

interface Props {
  readonly ref: Ref<FileInputsHandle>;
  readonly onPick: (files: readonly PickedFile[]) => void;
}

/** The browser's own file dialogs, for hosts that have none. */
export function FileInputs({ ref, onPick }: Props) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  useImperativeHandle(ref, () => ({ open: (kind) => (kind === 'files' ? files : folder).current?.click() }));

  function picked(event: ChangeEvent<HTMLInputElement>): void {
    const { files: chosen } = event.currentTarget;
    if (chosen && chosen.length > 0) onPick(pickedFiles(chosen));
    // So that choosing the same files again is a change again.
    event.currentTarget.value = '';
  }

  return (
    <>
      <input ref={files} type="file" multiple hidden data-kind="files" onChange={picked} />
      <input ref={folder} type="file" multiple hidden webkitdirectory="" data-kind="folder" onChange={picked} />
    </>
  );
}
