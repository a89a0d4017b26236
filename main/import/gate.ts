/** Where work waits while it is paused. */
export interface Gate {
  readonly isClosed: boolean;
  readonly close: () => void;
  readonly open: () => void;
  /** Resolves when the gate is open, or `signal` says that there is nothing to wait for. */
  readonly pass: (signal: AbortSignal) => Promise<void>;
}

export function openGate(): Gate {
  let waiting: { readonly promise: Promise<void>; readonly release: () => void } | undefined;
  return {
    get isClosed() {
      return waiting !== undefined;
    },
    close() {
      waiting ??= deferred();
    },
    open() {
      waiting?.release();
      waiting = undefined;
    },
    async pass(signal) {
      if (waiting === undefined || signal.aborted) return;
      const { promise } = waiting;
      await Promise.race([promise, aborted(signal)]);
    },
  };
}

function deferred() {
  let release = () => {};
  const promise = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { promise, release };
}

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
