import type { IncomingMessage } from 'node:http';
import { done, type Outcome, refused } from '../../../data/outcome.ts';

/**
 * Reads a request's body as text, giving up as soon as it is longer than `limitBytes`. The connection stays open then, so
 * that the refusal can be sent over it.
 */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<Outcome<string, 'too-large'>> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length;
    if (sizeBytes > limitBytes) return refused('too-large');
    chunks.push(chunk);
  }
  return done(Buffer.concat(chunks).toString('utf8'));
}
