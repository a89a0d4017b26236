import { describe, expect, it } from 'vitest';
import type { ImportProgress } from '../../../preload/contract.ts';
import { IDLE, type ImportState, isBusy, withProgress } from '../../../renderer/importing/import-state.ts';

const progress = (phase: ImportProgress['phase']): ImportProgress => ({
  importId: 'i-1',
  phase,
  counts: { found: 2, done: 1, imported: 1, duplicates: 0, versions: 0, stubs: 0, failed: 0 },
});
const asking: ImportState = { stage: 'asking', source: { from: 'host', paths: ['/box'] }, folder: undefined };

describe('the import that a window shows', () => {
  it('is followed from its start to its end', () => {
    const running = withProgress({ stage: 'starting' }, progress('reading'));
    expect(running.stage).toBe('running');
    expect(withProgress(running, progress('finished')).stage).toBe('over');
  });

  it('may be over before its start was answered', () => {
    expect(withProgress({ stage: 'starting' }, progress('finished')).stage).toBe('over');
  });

  it('may have been begun elsewhere', () => {
    expect(withProgress(IDLE, progress('looking')).stage).toBe('running');
  });

  it('does not take a question away from the reader', () => {
    expect(withProgress(asking, progress('reading'))).toBe(asking);
    expect(withProgress(asking, progress('finished'))).toBe(asking);
  });

  it('leaves room for the next once it is over', () => {
    expect(isBusy(IDLE)).toBe(false);
    expect(isBusy({ stage: 'over', progress: progress('finished') })).toBe(false);
    expect(isBusy(asking)).toBe(true);
  });
});
