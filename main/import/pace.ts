/** How much of the past counts. */
const WINDOW_MS = 4000;
/** Before this much time has passed, a rate would be a guess. */
const LEAST_MS = 500;

/** Tells the rate of work from how much was done at the times when it is asked for. */
export function openPace(now: () => number = () => performance.now()): {
  readonly perSecond: (done: number) => number | undefined;
} {
  const marks: { readonly at: number; readonly done: number }[] = [];
  return {
    perSecond(done) {
      const at = now();
      marks.push({ at, done });
      while (marks.length > 2 && at - (marks[1]?.at ?? at) > WINDOW_MS) marks.shift();
      const first = marks[0] ?? { at, done };
      return at - first.at < LEAST_MS ? undefined : Math.round(((done - first.done) * 1000) / (at - first.at));
    },
  };
}
