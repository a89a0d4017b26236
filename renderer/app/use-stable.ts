import { useCallback, useLayoutEffect, useRef } from 'react';

/** A callback that stays the same between renders and always does what the latest one does; for memoised children. */
export function useStable<Args extends readonly unknown[]>(callback: (...args: Args) => void): (...args: Args) => void {
  const latest = useRef(callback);
  useLayoutEffect(() => {
    latest.current = callback;
  });
  return useCallback((...args) => latest.current(...args), []);
}
