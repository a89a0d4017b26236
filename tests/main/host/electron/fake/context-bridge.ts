/** How deep an object may be that crosses between the worlds. */
const depthLimit = 1000;

/**
 * What arrives in the other world, by the rules of Electron's context bridge: functions and promises are proxied, errors
 * keep their message only, objects lose their prototypes, files pass, other cloneable values are cloned, symbols are left out.
 */
export function cross(value: unknown, depth = 0): unknown {
  if (depth > depthLimit) throw new TypeError('Electron contextBridge recursion depth exceeded. Nested objects deeper');
  if (typeof value === 'symbol') return undefined;
  if (typeof value === 'function') return proxied(value as (...args: unknown[]) => unknown);
  if (typeof value !== 'object' || value === null) return value;
  if (isPromise(value)) return crossPromise(value);
  if (value instanceof Blob) return value;
  if (isError(value)) return new Error(value.message);
  if (Array.isArray(value)) return value.map((item) => cross(item, depth + 1));
  if (isCloneable(value)) return structuredClone(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cross(item, depth + 1)]));
}

/** Nothing that was exposed can be changed by the page. */
export function crossAndFreeze(value: unknown): unknown {
  const crossed = cross(value);
  if (typeof crossed === 'object' && crossed !== null) {
    for (const inner of Object.values(crossed)) Object.freeze(inner);
    Object.freeze(crossed);
  }
  return crossed;
}

function proxied(original: (...args: unknown[]) => unknown) {
  return (...args: unknown[]): unknown => {
    try {
      return cross(original(...args.map((arg) => cross(arg))));
    } catch (error) {
      throw cross(error) as Error;
    }
  };
}

async function crossPromise(promise: PromiseLike<unknown>): Promise<unknown> {
  try {
    return cross(await promise);
  } catch (error) {
    throw cross(error) as Error;
  }
}

/** Values of another world are no instances of this one's classes. */
const tagOf = (value: object): string => Object.prototype.toString.call(value);

const isPromise = (value: object): value is PromiseLike<unknown> => tagOf(value) === '[object Promise]';
const isError = (value: object): value is Error => ['[object Error]', '[object DOMException]'].includes(tagOf(value));
const isCloneable = (value: object): boolean => !['[object Object]'].includes(tagOf(value));
