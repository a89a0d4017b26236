import { z } from 'zod';

/** One row of the contract: the schema its argument is checked with, and the type of its reply. */
export interface Request<Args extends z.ZodType, Reply> {
  readonly args: Args;
  /** Carries the reply's type only; never present at run time. */
  readonly reply?: Reply;
}

export function request<Args extends z.ZodType, Reply>(args: Args, _reply: TypeOf<Reply>): Request<Args, Reply> {
  return { args };
}

interface TypeOf<T> {
  readonly type?: T;
}
export const reply = <T>(): TypeOf<T> => ({});

/** Why a change could not be kept. */
export type SaveFailure = 'disk-full' | 'read-only' | 'not-writable';

/** The argument of a request that needs none. */
export const nothing = z.strictObject({});

export const path = z.string().min(1).max(32_767);
