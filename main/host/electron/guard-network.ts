import { app } from 'electron';

/** Takes name resolution and Chromium's background requests away, below anything that a page or a session could ask for. */
export function cutNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('no-pings');
}
