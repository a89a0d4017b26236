import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { RefusedRequest } from '../../../preload/contract.ts';
import type { Door } from '../door.ts';
import { readBody } from './body.ts';
import { sendJson, sendRefusal } from './replies.ts';

const bodyLimitBytes = 2 * 1024 * 1024;
const Question = z.strictObject({ name: z.string(), args: z.unknown() });

/** Answers `{name, args}` with `{ok: true, value}`, or `{ok: false, refused}` when it is not in the contract. */
export async function answerAsk(request: IncomingMessage, response: ServerResponse, door: Door): Promise<void> {
  if (!/^application\/json(?:\s*;|$)/iu.test(request.headers['content-type'] ?? '')) {
    sendRefusal(response, 415, 'not application/json');
    return;
  }
  const body = await readBody(request, bodyLimitBytes);
  if (!body.ok) {
    sendRefusal(response, 413, `longer than ${bodyLimitBytes} bytes`);
    return;
  }
  const question = Question.safeParse(parsed(body.value));
  if (!question.success) {
    sendRefusal(response, 400, 'not a question');
    return;
  }
  try {
    sendJson(response, 200, { ok: true, value: await door(question.data.name, question.data.args) });
  } catch (error) {
    if (!(error instanceof RefusedRequest)) throw error;
    sendRefusal(response, 400, error.message);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
