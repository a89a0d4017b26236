import { useState } from 'react';
import type { Outcome } from '../../data/outcome.ts';
import { reportSurprise } from '../app/surprises.ts';
import { health as messages } from '../messages/health.ts';

export interface Attempt {
  /** Why the last attempt did not work, as a sentence; null when it did, or none was made. */
  readonly problem: string | null;
  /** Tries something; `done` hears when it worked. */
  readonly attempt: <T>(asked: Promise<Outcome<T, string>>, done?: (value: T) => void) => void;
}

/** Trying what may be refused, with the reason kept for the reader to see. */
export function useAttempt(): Attempt {
  const [problem, setProblem] = useState<string | null>(null);

  async function make<T>(asked: Promise<Outcome<T, string>>, done?: (value: T) => void): Promise<void> {
    setProblem(null);
    const outcome = await asked;
    if (outcome.ok) done?.(outcome.value);
    else setProblem(messages.problem(outcome.reason, outcome.detail));
  }

  return { problem, attempt: (asked, done) => void make(asked, done).catch(reportSurprise) };
}
