import { expect, test } from 'vitest';
import type { TextNode } from './fragment.ts';
import { adaptPasted } from './fragment.ts';

const element = (type: string, ...children: (TextNode | string)[]): TextNode => ({
  type,
  children: children.map((child) => (typeof child === 'string' ? { text: child } : child)),
});
const image = { type: 'image', data: { url: 'file:///C:/image001.png' }, children: [{ text: '' }] };
const item = (text: string) => element('li', element('p', text));

test('titles begin below that of the page, and keep their order', () => {
  expect(adaptPasted([element('h1', 'Un'), element('h2', 'Deux'), element('h6', 'Six')])).toEqual([
    element('h2', 'Un'),
    element('h3', 'Deux'),
    element('h6', 'Six'),
  ]);
  expect(adaptPasted([element('h2', 'Deux')])).toEqual([element('h2', 'Deux')]);
});

test('images stay where they were, for their files do not come with them', () => {
  expect(adaptPasted([element('p', image), element('p', 'Texte ', image), element('p')])).toEqual([
    element('p', 'Texte '),
    element('p'),
  ]);
});

test('lists of Word are lists', () => {
  const pasted = [
    element('p', '·\u00A0\u00A0\u00A0 un'),
    element('p', 'o\u00A0\u00A0 deux', { text: 'gras', bold: true }),
    element('p', '1.\u00A0\u00A0 premier'),
    element('p', '- un tiret, et rien de Word'),
  ];
  expect(adaptPasted(pasted)).toEqual([
    {
      ...element(
        'ul',
        item('un'),
        element('li', element('p', 'deux', { text: 'gras', bold: true })),
      ),
      data: { start: null },
    },
    { ...element('ol', item('premier')), data: { start: 1 } },
    element('p', '- un tiret, et rien de Word'),
  ]);
});

test('a table is headed by its first row, each cell on one line', () => {
  const row = (...cells: TextNode[]) => element('table-row', ...cells);
  const cell = (...children: (TextNode | string)[]) => element('table-cell', ...children);
  const pasted = element(
    'table',
    row(cell(''), cell('')),
    row(cell(element('p', 'Jour')), cell(element('p', 'Heures'))),
    row(cell(element('p', image)), cell(element('p', '14 h'), element('p', '16 h'))),
  );
  expect(adaptPasted([pasted])).toEqual([
    element('table', row(cell('Jour'), cell('Heures')), row(cell(''), cell('14 h', ' ', '16 h'))),
  ]);
});
