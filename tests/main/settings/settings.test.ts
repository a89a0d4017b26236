import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSettings } from '../../../main/settings/settings.ts';
import type { Event } from '../../../preload/contract.ts';

let configFolder = '';
let heard: Event[] = [];
let faults: unknown[] = [];
beforeEach(() => {
  configFolder = join(mkdtempSync(join(tmpdir(), 'backfile-settings-')), 'config');
  heard = [];
  faults = [];
});
afterEach(() => rmSync(join(configFolder, '..'), { recursive: true }));

const open = () =>
  openSettings({ configFolder, tell: (event) => heard.push(event), onFault: (fault) => faults.push(fault) });
const changed = { theme: 'sepia', textStep: 2, measureCharacters: 72, direction: 'auto' } as const;
const path = (name: string) => join(configFolder, name);

describe('settings', () => {
  test('have defaults, and nothing is written until one is changed', async () => {
    const settings = await open();
    expect(settings.settings().theme).toBe('system');
    expect(settings.session().articleId).toBeNull();
    expect(() => readdirSync(configFolder)).toThrow('ENOENT');
  });

  test('are there after a restart, and every window hears of the change', async () => {
    const settings = await open();
    await settings.changeSettings(changed);
    await settings.changeSession({ ...settings.session(), articleId: 'a-1', isWelcomeDone: true });
    expect(heard).toEqual([{ name: 'settings.changed', payload: changed }]);
    const again = await open();
    expect(again.settings()).toEqual(changed);
    expect(again.session()).toMatchObject({ articleId: 'a-1', isWelcomeDone: true });
  });

  test('changed many times at once end as the last change', async () => {
    const settings = await open();
    const steps = [-3, -2, -1, 0, 1, 2, 3, 4, 5, 6];
    await Promise.all(steps.map((textStep) => settings.changeSettings({ ...changed, textStep })));
    expect((await open()).settings().textStep).toBe(6);
  });

  test('lose one wrong field, not the others', async () => {
    mkdirSync(configFolder);
    writeFileSync(path('settings.json'), JSON.stringify({ ...changed, textStep: 'huge' }));
    expect((await open()).settings()).toEqual({ ...changed, textStep: 0 });
  });

  test('keep what a newer version wrote', async () => {
    mkdirSync(configFolder);
    writeFileSync(path('settings.json'), JSON.stringify({ ...changed, hyphens: true }));
    const settings = await open();
    expect(settings.settings()).toEqual(changed);
    await settings.changeSettings({ ...changed, textStep: 1 });
    expect(JSON.parse(readFileSync(path('settings.json'), 'utf8'))).toEqual({ ...changed, textStep: 1, hyphens: true });
  });

  test.each(['', '{"theme":', 'null', '[]', '\0\0\0'])(
    'set a damaged file (%j) aside, never overwrite it',
    async (garbage) => {
      mkdirSync(configFolder);
      writeFileSync(path('settings.json'), garbage);
      const settings = await open();
      expect(settings.settings().theme).toBe('system');
      await settings.changeSettings(changed);
      const aside = readdirSync(configFolder).find((name) => name.startsWith('settings.json.damaged-'));
      expect(readFileSync(path(aside ?? ''), 'utf8')).toBe(garbage);
    },
  );

  test('that cannot be written still hold until the program ends', async () => {
    writeFileSync(configFolder, 'a file where the folder should be');
    const settings = await open();
    await settings.changeSettings(changed);
    expect(settings.settings()).toEqual(changed);
    expect(faults).toHaveLength(1);
  });
});
