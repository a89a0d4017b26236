import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const root = fileURLToPath(new URL('../../', import.meta.url));

const documents = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
].map((name) => join(root, name));

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));

/** Folders and root files of the tree; code in a document that begins with one of them is a path in it. */
const PATH = /^(?:(?:main|renderer|preload|data|tests|docs)\/[\w./-]*|[\w.-]+\.(?:json|yml|md|ts))$/u;
/** Files of a reader's archive, not of the tree. */
const ELSEWHERE = new Set(['archive.json']);

describe.each(documents.map((path) => [relative(root, path), path] as const))('%s', (_name, path) => {
  const text = readFileSync(path, 'utf8');
  const prose = text.replaceAll(/^```[\s\S]*?^```/gmu, '');

  test('every link inside the tree leads somewhere', () => {
    const targets = [...prose.matchAll(/\]\(([^)\s]+)[^)]*\)/gu)].map(([, target = '']) => target);
    const inside = targets.filter((target) => !/^(?:https?:|mailto:)/u.test(target));
    expect(inside.filter((target) => !leadsSomewhere(target, path, text))).toEqual([]);
  });

  test('every npm script it names exists', () => {
    const named = [...text.matchAll(/npm (?:run ([\w:-]+)|(start|test)\b)/gu)].map(
      ([, run, bare]) => run ?? bare ?? '',
    );
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  test('every file of the tree it names exists', () => {
    const named = [...prose.matchAll(/`([^`\n]+)`/gu)].map(([, code = '']) => code);
    const paths = named.filter((code) => PATH.test(code) && !ELSEWHERE.has(code));
    expect(paths.filter((name) => !existsSync(join(root, name)))).toEqual([]);
  });
});

function leadsSomewhere(target: string, from: string, text: string): boolean {
  const [path = '', fragment] = target.split('#');
  const file = path === '' ? from : resolve(dirname(from), path);
  if (!existsSync(file)) return false;
  return fragment === undefined || anchorsOf(file === from ? text : readFileSync(file, 'utf8')).has(fragment);
}

/** The fragments that headings of a Markdown file can be linked by. */
function anchorsOf(markdown: string): Set<string> {
  const headings = [...markdown.matchAll(/^#{1,6} (.+)$/gmu)].map(([, heading = '']) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\w\- ]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}
