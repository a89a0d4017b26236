import { describe, expect, it } from 'vitest';
import { parseByline, parseCredits, parseNameInPlace } from '../../../../main/import/news/byline.ts';

describe('a byline', () => {
  it.each([
    ['By Ana Reyes and B. Ortiz', ['Ana Reyes', 'B. Ortiz']],
    ['By ANA REYES, Staff Writer', ['Ana Reyes']],
    ['BY ANA REYES AND B. ORTIZ', ['Ana Reyes', 'B. Ortiz']],
    ['By Ana Reyes, Bruno Ortiz and Chen Li', ['Ana Reyes', 'Bruno Ortiz', 'Chen Li']],
    ['By Ana Reyes in Port Ellis', ['Ana Reyes']],
    ['By MARÍA DE LA CRUZ', ['María de la Cruz']],
    ['By Sean O’Neill, Political Correspondent', ['Sean O’Neill']],
    ['Written by Ana Reyes', ['Ana Reyes']],
    ['By Ana Reyes Jr.', ['Ana Reyes Jr.']],
    ['Von Ana Reyes', ['Ana Reyes']],
    ['Par Ana Reyes et Bruno Ortiz', ['Ana Reyes', 'Bruno Ortiz']],
    ['Por Ana Reyes', ['Ana Reyes']],
    ['Di Ana Reyes', ['Ana Reyes']],
    ['Автор: Ана Рейес', ['Ана Рейес']],
    ['作者：王小明', ['王小明']],
    ['文／王小明', ['王小明']],
    ['By Reuters', ['Reuters']],
  ])('is read from “%s”', (line, names) => {
    expect(parseByline(line)?.names).toEqual(names);
  });

  it('names the outlet after a bar', () => {
    expect(parseByline('By Ana Reyes | Coast News')).toEqual({ names: ['Ana Reyes'], outlet: 'Coast News' });
  });

  it.each([
    'By the time the ferry left, the bridge was closed.',
    'By the time the ferry left',
    'By Tuesday',
    'By noon the harbour was empty.',
    'By all accounts the bridge was old',
    'Von der Brücke aus',
    'Por la noche',
    'Di notte',
    'Par exemple',
    'By Our Correspondent',
    'Bypass opens in March',
  ])('is not seen in “%s”', (line) => {
    expect(parseByline(line)).toBeUndefined();
  });

  it('needs no “By” before a place, unless the words are the headline’s', () => {
    expect(parseNameInPlace('Ana Reyes in Port Ellis', 'Bridge shut')).toEqual({ names: ['Ana Reyes'] });
    expect(parseNameInPlace('Harbour Bridge in Port Ellis', 'Harbour Bridge shut')).toBeUndefined();
  });
});

describe('closing credits', () => {
  it('are read with their roles', () => {
    expect(
      parseCredits(
        '(Reporting by Ana Reyes in Port Ellis and Chen Li; Additional reporting by Bo Dahl; Editing by B. Ortiz)',
      ),
    ).toEqual([
      { role: 'Reporting', names: ['Ana Reyes', 'Chen Li'] },
      { role: 'Additional reporting', names: ['Bo Dahl'] },
      { role: 'Editing', names: ['B. Ortiz'] },
    ]);
    expect(parseCredits('Photographs by Lena Holm')).toEqual([{ role: 'Photographs', names: ['Lena Holm'] }]);
    expect(parseCredits('Writing by Ana Reyes. Editing by B. Ortiz.')).toEqual([
      { role: 'Writing', names: ['Ana Reyes'] },
      { role: 'Editing', names: ['B. Ortiz'] },
    ]);
  });

  it.each(['Reporting by the council shows that roads are bad.', 'The editing by B. Ortiz was praised.', ''])(
    'are not seen in “%s”',
    (line) => {
      expect(parseCredits(line)).toBeUndefined();
    },
  );
});
