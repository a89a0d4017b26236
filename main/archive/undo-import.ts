import { done, type Outcome, refused } from '../../data/outcome.ts';
import { isOutletId, textOfRegister } from '../../data/library.ts';
import { isNamingUndone, outletOf, undoneRegister } from '../../data/outlets.ts';
import type { ArticleState } from '../../data/state.ts';
import type { SaveFailure } from '../../preload/contract.ts';
import { importedBy, outletsNamedBy, standingOf } from '../find/import-queries.ts';
import type { Database } from '../find/database.ts';
import { isTrashed, isVersionHidden, undoneImport, versionRegister } from '../find/marks.ts';
import { outletNames } from '../find/outlets.ts';
import type { ChangeStates, RegisterValues } from './change-states.ts';
import type { ArchiveContext } from './context.ts';
import { grouped } from './grouped.ts';

/** What is left of an import in the archive. */
export interface ImportStanding {
  /** Whether anything that it brought is here. */
  readonly isHere: boolean;
  readonly isUndone: boolean;
  readonly canUndo: boolean;
}

export interface UndoneImport {
  readonly trashed: number;
  readonly versionsHidden: number;
  /** Outlets whose hosts of that import are theirs no more. */
  readonly outlets: number;
}

/**
 * Taking an import back as a whole: what it made goes to the trash, what it added to other articles is hidden, hosts that
 * it gave to outlets are theirs no more.
 */
export interface ImportUndoing {
  readonly importStanding: (importId: string) => ImportStanding;
  readonly undoImport: (importId: string) => Promise<Outcome<UndoneImport, 'report-missing' | SaveFailure>>;
  /** Takes an undoing back: exactly what it did, not what the reader put in the trash. */
  readonly redoImport: (importId: string) => Promise<Outcome<null, 'report-missing' | SaveFailure>>;
}

export function undoingImports(context: ArchiveContext, changeStates: ChangeStates): ImportUndoing {
  const { catalogue, indexing } = context;

  async function undoImport(importId: string): Promise<Outcome<UndoneImport, 'report-missing' | SaveFailure>> {
    await indexing.all();
    const { articles, versions, outlets } = catalogue.use((database) => broughtBy(database, importId));
    if (articles.length + versions.length + outlets.length === 0) return refused('report-missing');
    const made = new Set(articles);
    const added = grouped(versions, ({ articleId }) => articleId);
    const counts = { trashed: 0, versionsHidden: 0, outlets: 0 };
    const kept = await changeStates([...made, ...added.keys(), ...outlets.map(({ id }) => id)], (state) => {
      if (isOutletId(state.id)) {
        if (!isNamingUndone(state, importId)) counts.outlets += 1;
        return { [undoneRegister(importId)]: true };
      }
      const values: Record<string, RegisterValues[string]> = {};
      if (made.has(state.id) && !isTrashed(state)) {
        Object.assign(values, { trashed: true, undone: importId });
        counts.trashed += 1;
      }
      for (const { recordId } of added.get(state.id) ?? []) {
        if (made.has(state.id) || isVersionHidden(state, recordId)) continue;
        values[versionRegister(recordId)] = 'hidden';
        counts.versionsHidden += 1;
      }
      return values;
    });
    return kept.ok ? done(counts) : kept;
  }

  async function redoImport(importId: string): Promise<Outcome<null, 'report-missing' | SaveFailure>> {
    await indexing.all();
    const { articles, versions, outlets } = catalogue.use((database) => broughtBy(database, importId));
    if (articles.length + versions.length + outlets.length === 0) return refused('report-missing');
    const added = grouped(versions, ({ articleId }) => articleId);
    const returning = catalogue.use((database) => outlets.filter((record) => canComeBack(database, record)));
    const kept = await changeStates([...articles, ...added.keys(), ...returning.map(({ id }) => id)], (state) => {
      if (isOutletId(state.id)) return { [undoneRegister(importId)]: null };
      const values: Record<string, RegisterValues[string]> = {};
      if (undoneImport(state) === importId) Object.assign(values, { trashed: false, undone: null });
      for (const { recordId } of added.get(state.id) ?? []) {
        if (isVersionHidden(state, recordId)) values[versionRegister(recordId)] = null;
      }
      return values;
    });
    return kept.ok ? done(null) : kept;
  }

  return {
    undoImport,
    redoImport,
    importStanding(importId) {
      const { undone, remaining } = catalogue.use((database) => standingOf(database, importId));
      return {
        isHere: undone + remaining > 0,
        isUndone: undone > 0 && remaining === 0,
        canUndo: remaining > 0 && context.readOnly === null,
      };
    },
  };
}

const broughtBy = (database: Database, importId: string) => ({
  ...importedBy(database, importId),
  outlets: outletsNamedBy(database, importId),
});

/** Another outlet may go by the name meanwhile, as after the same import once more. */
function canComeBack(database: Database, record: ArticleState): boolean {
  const name = textOfRegister(record, 'name');
  return outletOf(record) !== undefined || name === null || outletNames(database).known(name) === undefined;
}
