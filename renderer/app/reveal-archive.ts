import { ask } from '../client/client.ts';
import { reportSurprise } from './surprises.ts';

/** Shows the archive's folder in the system's file manager. */
export function revealArchive(): void {
  ask('archive.reveal', {}).catch(reportSurprise);
}
