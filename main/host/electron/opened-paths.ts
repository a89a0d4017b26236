import { app } from 'electron';
import { z } from 'zod';

/** Travels from a second start of the program to the first, with paths that are absolute already. */
const Handover = z.object({ paths: z.array(z.string().min(1)) });
export type Handover = z.infer<typeof Handover>;

/** Paths that the system opens the program with; macOS sends them before it is ready, one by one. */
export function hearOpenedPaths(hear: (paths: readonly string[]) => void): void {
  app.on('open-file', (event, path) => {
    event.preventDefault();
    hear([path]);
  });
}

/** A second start of the program shows this one and hands over what it was given. */
export function hearSecondStart(show: () => void, hear: (paths: readonly string[]) => void): void {
  app.on('second-instance', (_event, _commandLine, _workingFolder, handover) => {
    show();
    hear(Handover.safeParse(handover).data?.paths ?? []);
  });
}
