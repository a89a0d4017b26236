/** Electron's events carry a `preventDefault`. */
export interface PreventableEvent {
  readonly defaultPrevented: boolean;
  readonly preventDefault: () => void;
}

export function preventable<Details extends object>(details: Details): PreventableEvent & Details {
  let isPrevented = false;
  return {
    ...details,
    get defaultPrevented() {
      return isPrevented;
    },
    preventDefault() {
      isPrevented = true;
    },
  };
}

let isReady = false;
export const setReady = (): void => {
  isReady = true;
};
export const hasBecomeReady = (): boolean => isReady;

/** Much of Electron works only after `ready`, and throws before. */
export function requireReady(what: string): void {
  if (!isReady) throw new Error(`${what} can not be used before the app is ready`);
}

/** And some of it only before. */
export function requireNotReady(what: string): void {
  if (isReady) throw new Error(`${what} should be called before the app is ready`);
}
