import type { PickedFile, TransferProgress } from '../../preload/bridge.ts';
import { reach } from './reach.ts';

/** Browsers open six connections to a host; more uploads at once would only wait. */
const PARALLEL = 6;

/** Brings the bytes of picked files to the host's inbox and gives the paths they have there. */
export async function sendFiles(
  address: string,
  files: readonly PickedFile[],
  onProgress: TransferProgress = () => true,
): Promise<readonly string[]> {
  const batch = crypto.randomUUID();
  const waiting = files.values();
  const unreadable: string[] = [];
  let across = 0;
  let goesOn = true;

  async function sendInTurn(): Promise<void> {
    for (const picked of waiting) {
      if (!goesOn) return;
      if (await send(address, batch, picked)) across += 1;
      else unreadable.push(picked.relativePath);
      goesOn &&= onProgress(across, unreadable);
    }
  }

  await Promise.all(Array.from({ length: Math.min(PARALLEL, files.length) }, sendInTurn));
  return goesOn && across > 0 ? finish(address, batch) : [];
}

/** Sends one file; false when it cannot be read any more, being gone or forbidden. */
async function send(address: string, batch: string, { file, relativePath }: PickedFile): Promise<boolean> {
  const query = `batch=${batch}&path=${encodeURIComponent(relativePath)}&modified=${file.lastModified}`;
  const headers = { 'content-type': 'application/octet-stream' };
  try {
    await accept(await reach(`${address}?${query}`, { method: 'POST', headers, body: file }), relativePath);
    return true;
  } catch (error) {
    if (await isReadable(file)) throw error;
    return false;
  }
}

function isReadable(file: File): Promise<boolean> {
  return file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );
}

async function finish(address: string, batch: string): Promise<readonly string[]> {
  const response = await accept(await reach(`${address}/done?batch=${batch}`, { method: 'POST' }), batch);
  const { paths } = (await response.json()) as { readonly paths: readonly string[] };
  return paths;
}

async function accept(response: Response, what: string): Promise<Response> {
  if (!response.ok) throw new Error(`inbox: ${what}: ${response.status} ${await response.text()}`);
  return response;
}
