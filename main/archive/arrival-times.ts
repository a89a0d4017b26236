/**
 * Moments of import, ISO 8601 in microseconds: articles of one batch come within a millisecond, and the list keeps the
 * order they came in. Each call gives a later one.
 */
export function arrivalTimes(now: () => number): () => string {
  let lastMicroseconds = 0;
  return () => {
    lastMicroseconds = Math.max(now() * 1000, lastMicroseconds + 1);
    const milliseconds = Math.floor(lastMicroseconds / 1000);
    const rest = String(lastMicroseconds % 1000).padStart(3, '0');
    return `${new Date(milliseconds).toISOString().slice(0, -1)}${rest}Z`;
  };
}
