import { expect, it } from 'vitest';
import { headTexts } from '../../../../renderer/reading/find/head-texts.ts';

it('title and standfirst stand before the text, the title first, and touch neither each other nor the text', () => {
  for (const head of [{ title: 'Fog' }, { title: 'Fog', standfirst: '' }, { title: 'Fog', standfirst: 'It lifts' }]) {
    const [title, standfirst] = headTexts(head);
    expect([title?.text, standfirst?.text]).toEqual([head.title, head.standfirst ?? '']);
    for (const { text, start, end } of headTexts(head)) expect(end - start).toBe(text.length);
    expect(title?.end).toBeLessThan(standfirst?.start ?? 0);
    expect(standfirst?.end).toBeLessThan(0);
  }
});
