import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Inbox, InboxFailure } from './inbox.ts';
import { sendJson, sendRefusal } from './replies.ts';

const statuses: Readonly<Record<InboxFailure, number>> = {
  'bad-batch': 400,
  'bad-path': 400,
  interrupted: 400,
  'too-large': 413,
  'disk-full': 507,
};

/** Takes one dropped file into the inbox: `?batch=<uuid>&path=<relative>&modified=<ms>`, its bytes as the body. */
export async function receiveFile(
  request: IncomingMessage,
  response: ServerResponse,
  { inbox, query }: { inbox: Inbox; query: URLSearchParams },
): Promise<void> {
  const received = await inbox.receive({
    batch: query.get('batch') ?? '',
    path: query.get('path') ?? '',
    modifiedAt: dateOf(query.get('modified')),
    bytes: request,
  });
  if (received.ok) sendJson(response, 200, { ok: true });
  else sendRefusal(response, statuses[received.reason], received.reason);
}

/** Names what a batch brought, for `imports.start`: `{ok: true, paths}`. */
export function sendBatch(response: ServerResponse, inbox: Inbox, query: URLSearchParams): void {
  const paths = inbox.pathsOf(query.get('batch') ?? '');
  if (paths.ok) sendJson(response, 200, { ok: true, paths: paths.value });
  else sendRefusal(response, statuses[paths.reason], paths.reason);
}

function dateOf(modified: string | null): Date | undefined {
  const date = new Date(Number(modified ?? Number.NaN));
  return Number.isNaN(date.getTime()) ? undefined : date;
}
