import { type IncomingMessage, request } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Event } from '../../../../preload/contract.ts';
import { openedCookie, runServer, type RunningServer } from './running-server.ts';

/** A window that listens; `next` waits for the next event it is told. */
async function listenAsWindow({ server, send, port }: RunningServer) {
  const cookie = await openedCookie(server, send);
  const heard: Event[] = [];
  const waiting: ((event: Event) => void)[] = [];
  const sent = request({ host: '127.0.0.1', port, path: '/events', headers: { cookie }, agent: false });
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    sent.on('response', resolve);
    sent.on('error', reject);
    sent.end();
  });
  onTestFinished(() => void sent.destroy());
  const ended = new Promise<void>((resolve) => response.on('close', () => resolve()));
  response.on('error', () => {});
  let text = '';
  response.on('data', (chunk: Buffer) => {
    text += chunk.toString('utf8');
    const parts = text.split('\n\n');
    text = parts.pop() ?? '';
    for (const part of parts) {
      if (!part.startsWith('data: ')) continue;
      const event = JSON.parse(part.slice('data: '.length)) as Event;
      const wake = waiting.shift();
      if (wake) wake(event);
      else heard.push(event);
    }
  });
  return {
    headers: response.headers,
    leave: () => sent.destroy(),
    ended,
    next: () =>
      new Promise<Event>((resolve) => {
        const event = heard.shift();
        if (event) resolve(event);
        else waiting.push(resolve);
      }),
  };
}

const changed = (id: string): Event => ({ name: 'notes.changed', payload: { articleId: id } });

describe('GET /events', () => {
  test('every window is told everything, in order', async () => {
    const running = await runServer();
    const windows = [await listenAsWindow(running), await listenAsWindow(running)];
    running.tell(changed('a-1'));
    running.tell(changed('line\n\nbreak'));
    for (const window of windows) {
      expect(window.headers['content-type']).toBe('text/event-stream; charset=utf-8');
      expect(await window.next()).toEqual(changed('a-1'));
      expect(await window.next()).toEqual(changed('line\n\nbreak'));
    }
  });

  test('a window that left is forgotten, and the others go on', async () => {
    const running = await runServer();
    const [stays, leaves] = [await listenAsWindow(running), await listenAsWindow(running)];
    expect(running.server.windows.size()).toBe(2);
    const gone = new Promise<void>((resolve) => running.server.windows.onChange(resolve));
    leaves.leave();
    await gone;
    expect(running.server.windows.size()).toBe(1);
    running.tell(changed('a-2'));
    expect(await stays.next()).toEqual(changed('a-2'));
  });

  test('closing the server ends every window', async () => {
    const running = await runServer();
    const window = await listenAsWindow(running);
    await running.server.close();
    await window.ended;
    await expect(running.send({ path: '/' })).rejects.toThrow('ECONNREFUSED');
  });
});
