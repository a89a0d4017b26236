import { app } from 'electron';

/** How long the archive may take to finish; what it acknowledged is on disk whatever happens then. */
const patienceMs = 20_000;

/**
 * Ends the program only when the archive is closed. By then all windows are: each has had its `pagehide`, and what it
 * still asked then stands before the closing.
 */
export function closeBeforeQuit(close: () => Promise<void>): void {
  let isClosing = false;
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    void Promise.race([close(), afterPatience()]).then(
      () => app.exit(0),
      () => app.exit(1),
    );
  });
}

function afterPatience(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, patienceMs));
}
