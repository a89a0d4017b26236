import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { programUnderTest } from './program.ts';

const { folder, shared } = programUnderTest();

test('the window’s files come with their types and never with a guessed one', async () => {
  const program = await shared();
  const types = {
    '/': 'text/html; charset=utf-8',
    '/index.html': 'text/html; charset=utf-8',
    '/static/window.js': 'text/javascript; charset=utf-8',
    '/static/window.css': 'text/css; charset=utf-8',
  };
  for (const [path, type] of Object.entries(types)) {
    expect(await program.do('request', `app://backfile${path}`)).toMatchObject({
      fate: 'answered',
      status: 200,
      headers: { 'content-type': type, 'x-content-type-options': 'nosniff' },
    });
  }
});

test('the page comes with a policy that allows its own files only', async () => {
  const program = await shared();
  const answer = await program.do('request', 'app://backfile/');
  const policy = answer.fate === 'answered' ? (answer.headers['content-security-policy'] ?? '') : '';
  const directives = policy.split('; ');
  expect(directives).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "script-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ]),
  );
  expect(policy).not.toMatch(/unsafe|\*|https?:/u);
});

test('no address leads out of the window’s folder', async () => {
  const program = await shared();
  await writeFile(join(folder(), 'dist/renderer/real.txt'), 'real');
  const escapes = [
    '/../secret.html',
    '/..%2fsecret.html',
    '/%2e%2e%2fsecret.html',
    '/..%2f..%2fpackage.json',
    '/..%2f..%2f..%2f..%2f..%2f..%2fetc/passwd',
    '/..%2frenderer-evil/index.html',
    '/static/..%2f..%2frenderer-evil%2findex.html',
    '/..%5csecret.html',
    '/%2fetc%2fpasswd',
    '//etc/passwd',
    '/static',
    '/static/',
    '/index.html%00.js',
    '/%ff',
    '/assets/..%2f..%2fpackage.json',
    '/assets/0',
  ];
  const reached: string[] = [];
  for (const path of escapes) {
    const answer = await program.do('request', `app://backfile${path}`);
    if (answer.fate !== 'answered' || answer.status === 200 || answer.body !== '') reached.push(path);
  }
  expect(reached).toEqual([]);
  expect(await program.do('request', 'app://backfile/static/..%2freal.txt')).toMatchObject({ body: 'real' });
});

test('only GET and HEAD are answered, HEAD without a body', async () => {
  const program = await shared();
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
    expect(await program.do('request', 'app://backfile/', method)).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD' },
    });
  }
  expect(await program.do('request', 'app://backfile/', 'HEAD')).toMatchObject({
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: '',
  });
});

test('an image of an article is served under its hash, as an image only', async () => {
  const program = await shared();
  const images = (await program.do(
    'evaluate',
    `(async () => {
      const order = { by: 'published', direction: 'descending' };
      const { rows } = await backfile.ask('articles.page', { order, offset: 0, limit: 1 });
      const { value } = await backfile.ask('articles.open', { id: rows[0].id });
      return value.article.blocks.flatMap(({ asset }) => asset ?? []);
    })()`,
  )) as string[];
  expect(images).toHaveLength(1);
  const answer = await program.do('request', `app://backfile/assets/${images[0] ?? ''}`, 'GET', 'image');
  expect(answer).toMatchObject({
    status: 200,
    headers: {
      'content-type': 'image/svg+xml',
      'content-security-policy': expect.stringContaining("sandbox; default-src 'none'") as string,
      'x-content-type-options': 'nosniff',
    },
    body: expect.stringContaining('<svg') as string,
  });
});

test('an image that the archive does not have is not found', async () => {
  const program = await shared();
  const sha256 = createHash('sha256').update('nothing').digest('hex');
  expect(await program.do('request', `app://backfile/assets/${sha256}`)).toMatchObject({ status: 404 });
});
