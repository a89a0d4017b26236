/**
 * Makes a task that is called for often run one at a time: at once when idle, once more `gapMs` after it ended if it was
 * called for meanwhile. `failed` hears when it throws.
 */
export function coalesce(task: () => Promise<void>, gapMs: number, failed: (error: unknown) => void): () => void {
  let isBusy = false;
  let isWanted = false;

  async function run(): Promise<void> {
    isBusy = true;
    isWanted = false;
    try {
      await task();
    } catch (error) {
      failed(error);
    }
    setTimeout(() => {
      isBusy = false;
      if (isWanted) void run();
    }, gapMs);
  }

  return () => {
    isWanted = true;
    if (!isBusy) void run();
  };
}
