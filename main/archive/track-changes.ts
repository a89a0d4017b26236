type Changes = Readonly<Record<string, (...args: never[]) => Promise<unknown>>>;

/** Told of every change that has an outcome. */
type Heed = (name: string, args: readonly unknown[], outcome: unknown) => void;

/** The same changes, and a way to wait for all of them that are under way. */
export function trackChanges<T extends Changes>(changes: T, heed: Heed): { tracked: T; settled: () => Promise<void> } {
  const underWay = new Set<Promise<unknown>>();
  const tracked = Object.fromEntries(
    Object.entries(changes).map(([name, change]) => [
      name,
      (...args: never[]) => {
        const result = change(...args);
        underWay.add(result);
        result.then(
          (outcome) => heed(name, args, outcome),
          () => undefined,
        );
        const forget = () => underWay.delete(result);
        result.then(forget, forget);
        return result;
      },
    ]),
  );
  return {
    tracked: tracked as T,
    async settled() {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}
