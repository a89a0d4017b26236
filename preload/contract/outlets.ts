import { z } from 'zod';
import type { Outcome } from '../../data/outcome.ts';
import { OutletId } from '../../data/outlets.ts';
import type { Changed } from './articles.ts';
import type { Kept } from './library.ts';
import { nothing, reply, request, type SaveFailure } from './request.ts';

/** What articles have as their outlet. */
export interface Outlet {
  /** Null for one of which only its articles say that it is there. */
  readonly id: string | null;
  readonly name: string;
  readonly hosts: readonly string[];
  /** Other names that stand for it. */
  readonly names: readonly string[];
  /** Outlets that it took up. */
  readonly merged: readonly { readonly id: string; readonly name: string }[];
  /** Those in the trash do not count. */
  readonly articleCount: number;
}

const name = z.string().trim().min(1).max(200);
const some = z.array(name).max(200);

/** An outlet by its record, or by its name where it has none. */
export const OutletRef = z.union([z.strictObject({ id: OutletId }), z.strictObject({ name })]);
export type OutletRef = z.infer<typeof OutletRef>;

export const outletRequests = {
  /** By name. */
  'outlets.list': request(nothing, reply<readonly Outlet[]>()),
  /** Names an outlet and says what else it is called; undefined leaves what it is. What it was called stays a name of it. */
  'outlets.save': request(
    z.strictObject({ outlet: OutletRef, name: name.optional(), hosts: some.optional(), names: some.optional() }),
    reply<Outcome<Kept, 'outlet-missing' | 'name-taken' | 'no-host' | SaveFailure>>(),
  ),
  /** Everything that is called by the one goes by the other's name from then on. */
  'outlets.merge': request(
    z.strictObject({ from: OutletRef, into: OutletRef }),
    reply<Outcome<Changed, 'outlet-missing' | 'within-itself' | SaveFailure>>(),
  ),
  /** An outlet that was taken up stands on its own again. */
  'outlets.split': request(z.strictObject({ id: OutletId }), reply<Outcome<Changed, 'outlet-missing' | SaveFailure>>()),
} as const;
