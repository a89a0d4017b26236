import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openedCookie, runServer } from './running-server.ts';

const question = { name: 'archive.info', args: {} };

describe('who gets in', () => {
  test('the address opens a window: it sets a cookie no script and no other site can use, and leads to the page', async () => {
    const { send, server, port } = await runServer();
    const opened = await send({ path: new URL(server.newAddress('often')).pathname });
    expect(opened.status).toBe(302);
    expect(opened.headers.location).toBe('/');
    expect(opened.headers['set-cookie']?.[0]).toMatch(
      new RegExp(`^backfile-${port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`, 'u'),
    );
  });

  test('an address for one use is good once', async () => {
    const { send, server } = await runServer();
    const path = new URL(server.newAddress('once')).pathname;
    expect((await send({ path })).status).toBe(302);
    expect((await send({ path })).status).toBe(403);
  });

  test('a wrong address gets no cookie', async () => {
    const { send } = await runServer();
    for (const path of ['/open/', '/open/wrong', `/open/${'A'.repeat(43)}`]) {
      const reply = await send({ path });
      expect(reply.status).toBe(403);
      expect(reply.headers['set-cookie']).toBeUndefined();
    }
  });

  test.each(['/', '/index.html', '/static/app-1a2b.js', '/events', `/assets/${'a'.repeat(64)}`])(
    '%s is closed to whoever has no cookie',
    async (path) => {
      const { send, port } = await runServer();
      expect((await send({ path })).status).toBe(403);
      expect((await send({ path, headers: { cookie: `backfile-${port}=${'A'.repeat(43)}` } })).status).toBe(403);
    },
  );

  test('the cookie of another port is not taken for ours', async () => {
    const { send, server, port } = await runServer();
    const cookie = await openedCookie(server, send);
    expect((await send({ path: '/', headers: { cookie } })).status).toBe(200);
    expect((await send({ path: '/', headers: { cookie: cookie.replace(String(port), '1') } })).status).toBe(403);
  });

  test('a request for another host name is refused, cookie or not', async () => {
    const { sendFromWindow, port } = await runServer();
    for (const host of ['localhost', `localhost:${port}`, `evil.example:${port}`, '127.0.0.1', `127.0.0.1:${port}0`]) {
      expect((await sendFromWindow({ path: '/', headers: { host } })).status).toBe(403);
    }
  });

  test('a request from a page of another origin is refused, cookie or not', async () => {
    const { sendFromWindow, port, asked } = await runServer();
    const body = JSON.stringify(question);
    const headers = { 'content-type': 'application/json' };
    for (const origin of ['http://evil.example', `http://localhost:${port}`, 'null', `https://127.0.0.1:${port}`]) {
      const reply = await sendFromWindow({ method: 'POST', path: '/ask', body, headers: { ...headers, origin } });
      expect(reply.status).toBe(403);
      expect((await sendFromWindow({ path: '/', headers: { origin } })).status).toBe(403);
    }
    expect(asked).toEqual([]);
  });

  test('a question that hides where it comes from is refused', async () => {
    const { send, server } = await runServer();
    const headers = { cookie: await openedCookie(server, send), 'content-type': 'application/json' };
    const reply = await send({ method: 'POST', path: '/ask', body: JSON.stringify(question), headers });
    expect(reply.status).toBe(403);
  });

  test('what a browser says about the asking site is believed', async () => {
    const { sendFromWindow } = await runServer();
    const status = async (site: string, method = 'GET') =>
      (await sendFromWindow({ method, path: '/', headers: { 'sec-fetch-site': site } })).status;
    expect(await status('cross-site')).toBe(403);
    expect(await status('same-site')).toBe(403);
    expect(await status('none')).toBe(200);
    expect(await status('none', 'POST')).toBe(403);
    expect(await status('same-origin')).toBe(200);
  });
});

describe('what an address leads to', () => {
  test('the page comes with a policy that lets it load its own files only', async () => {
    const { sendFromWindow } = await runServer();
    const page = await sendFromWindow({ path: '/' });
    expect(page.status).toBe(200);
    expect(page.text).toContain('<title>Window</title>');
    expect(page.headers['cache-control']).toBe('no-store');
    const policy = String(page.headers['content-security-policy']).split('; ');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(page.headers['x-content-type-options']).toBe('nosniff');
    expect(page.headers['referrer-policy']).toBe('no-referrer');
  });

  test('files with a hash in their name may be kept', async () => {
    const { sendFromWindow } = await runServer();
    const script = await sendFromWindow({ path: '/static/app-1a2b.js' });
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(script.headers['cache-control']).toContain('immutable');
  });

  test.each([
    '/../outside.txt',
    '/..%2foutside.txt',
    '/%2e%2e/outside.txt',
    '/%2e%2e%2foutside.txt',
    '/..%5coutside.txt',
    '/static/../../outside.txt',
    '/static/..%2f..%2foutside.txt',
    '/assets/../outside.txt',
    '/assets/..%2f..%2foutside.txt',
    '/assets/%00',
    '/outside.txt%00.html',
    '/static',
    '/static/',
  ])('%s leads nowhere', async (path) => {
    const { sendFromWindow } = await runServer();
    const reply = await sendFromWindow({ path });
    expect(reply.status).toBe(404);
    expect(reply.text).not.toContain('not yours');
  });

  test.each(['//evil.example/', 'http://evil.example/', '*', 'index.html'])(
    'an address of another form (%s) is refused',
    async (path) => {
      const { sendFromWindow } = await runServer();
      expect((await sendFromWindow({ path })).status).toBe(400);
    },
  );

  test.each([
    ['PUT', '/'],
    ['DELETE', '/static/app-1a2b.js'],
    ['OPTIONS', '/ask'],
    ['POST', '/'],
    ['POST', '/events'],
    ['PATCH', '/inbox'],
  ])('%s %s is not a way to ask', async (method, path) => {
    const { sendFromWindow } = await runServer();
    expect((await sendFromWindow({ method, path })).status).toBe(405);
  });

  test('an image is sent as what its bytes are, and a drawing may do nothing', async () => {
    const { sendFromWindow, folder } = await runServer();
    await mkdir(join(folder, 'assets'));
    const assets = {
      ['a'.repeat(64)]: '<svg xmlns="http://www.w3.org/2000/svg"/>',
      ['b'.repeat(64)]: '<script>1</script>',
    };
    for (const [name, text] of Object.entries(assets)) await writeFile(join(folder, 'assets', name), text);
    const drawing = await sendFromWindow({ path: `/assets/${'a'.repeat(64)}` });
    expect(drawing.status).toBe(200);
    expect(drawing.headers['content-type']).toBe('image/svg+xml');
    expect(drawing.headers['content-security-policy']).toContain('sandbox');
    expect(drawing.headers['cache-control']).toContain('immutable');
    expect((await sendFromWindow({ path: `/assets/${'b'.repeat(64)}` })).status).toBe(404);
    expect((await sendFromWindow({ path: `/assets/${'c'.repeat(64)}` })).status).toBe(404);
    expect((await sendFromWindow({ path: '/assets/short' })).status).toBe(404);
  });
});
