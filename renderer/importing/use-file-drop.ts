import { useEffect, useEffectEvent, useState } from 'react';

/**
 * Takes files and folders dropped anywhere on the window, and says whether some are being held over it. `onDrop` must take
 * what it wants out of the transfer at once: the browser empties it afterwards.
 */
export function useFileDrop(onDrop: (transfer: DataTransfer) => void): boolean {
  /** Entering a child comes before leaving its parent, so the elements entered are counted. */
  const [depth, setDepth] = useState(0);
  const dropped = useEffectEvent(onDrop);

  useEffect(() => {
    const listeners = new AbortController();
    const on = (type: 'dragenter' | 'dragleave' | 'dragover' | 'drop', hear: (transfer: DataTransfer) => void) =>
      window.addEventListener(
        type,
        (event) => {
          if (!event.dataTransfer?.types.includes('Files')) return;
          event.preventDefault();
          hear(event.dataTransfer);
        },
        { signal: listeners.signal },
      );
    on('dragenter', () => setDepth((before) => before + 1));
    on('dragleave', () => setDepth((before) => Math.max(before - 1, 0)));
    on('dragover', (transfer) => Object.assign(transfer, { dropEffect: 'copy' }));
    on('drop', (transfer) => {
      setDepth(0);
      dropped(transfer);
    });
    return () => listeners.abort();
  }, []);

  return depth > 0;
}
