import { describe, expect, test } from 'vitest';
import { propertiesOf } from './property.ts';
import { categoriesOf, descriptionOf, imageOf } from './texts.ts';

const event = (...lines: string[]) => propertiesOf(lines.join('\n'));

describe('the description', () => {
  test.each([
    [
      'is plain',
      ['DESCRIPTION:Un\\, deux\\; trois\\nquatre'],
      { text: 'Un, deux; trois\nquatre', format: 'plain' },
    ],
    ['is HTML by its tags', ['DESCRIPTION:<p>Un</p>'], { text: '<p>Un</p>', format: 'html' }],
    [
      'is no HTML by a sign',
      ['DESCRIPTION:3 < 4 et 5 > 4'],
      { text: '3 < 4 et 5 > 4', format: 'plain' },
    ],
    [
      'is the one in HTML where that says more',
      [
        'DESCRIPTION:Voir ici',
        'X-ALT-DESC;FMTTYPE=text/html:<p>Voir <a href="https://x.test">ici</a></p>',
      ],
      { text: '<p>Voir <a href="https://x.test">ici</a></p>', format: 'html' },
    ],
    [
      'is the plain one where HTML says no more',
      [
        'DESCRIPTION:Voir ici',
        'X-ALT-DESC;FMTTYPE=text/html:<html><body><p>Voir ici</p></body></html>',
      ],
      { text: 'Voir ici', format: 'plain' },
    ],
    [
      'is in a parameter (Thunderbird)',
      ['DESCRIPTION;ALTREP="data:text/html,%3Cb%3EVoir%3C%2Fb%3E":Voir'],
      { text: '<b>Voir</b>', format: 'html' },
    ],
    [
      'is plain where that parameter is broken',
      ['DESCRIPTION;ALTREP="data:text/html,%3Cb%E9":Voir'],
      { text: 'Voir', format: 'plain' },
    ],
    [
      'is styled (RFC 9073)',
      ['STYLED-DESCRIPTION;VALUE=TEXT;FMTTYPE=text/html:<ul><li>a</li></ul>'],
      { text: '<ul><li>a</li></ul>', format: 'html' },
    ],
    ['lacks', ['DESCRIPTION:'], undefined],
  ])('%s', (_, lines, expected) => {
    expect(descriptionOf(event(...lines))).toEqual(expected);
  });
});

test('categories come once each, commas kept', () => {
  expect(
    categoriesOf(event('CATEGORIES:Énergie\\, climat,ciel', 'CATEGORIES:ciel, ,lune')),
  ).toEqual(['Énergie, climat', 'ciel', 'lune']);
});

describe('a picture', () => {
  test.each([
    ['by its type', 'ATTACH;FMTTYPE=image/jpeg:https://x.test/a', 'https://x.test/a'],
    ['by its name', 'ATTACH:https://x.test/a.PNG?x=1', 'https://x.test/a.PNG?x=1'],
    [
      'as such (RFC 7986)',
      'IMAGE;VALUE=URI;DISPLAY=BADGE;FMTTYPE=image/png:https://x.test/b',
      'https://x.test/b',
    ],
    ['not another document', 'ATTACH;FMTTYPE=application/pdf:https://x.test/a.pdf', undefined],
    [
      'not one that is written into the calendar',
      'ATTACH;ENCODING=BASE64;VALUE=BINARY;FMTTYPE=image/png:iVBORw0K',
      undefined,
    ],
    ['not data', 'IMAGE;VALUE=URI;FMTTYPE=image/png:data:image/png;base64,iVBO', undefined],
  ])('%s', (_, line, url) => {
    expect(imageOf(event(line))?.url).toBe(url);
  });
});
