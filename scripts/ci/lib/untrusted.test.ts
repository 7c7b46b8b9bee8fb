import { expect, test } from 'vitest';
import { tamed } from './untrusted.ts';

test.each([
  ['Bonjour @lea-coordination et @organisation/corse', '@l', '@o'],
  ['Voir #12, autre/depot#7 et GH-3', '#1', '#7', 'GH-3'],
  ['![pisteur](https://pisteur.example/p.png)', '!['],
  [
    '<img src="https://pisteur.example/p.png"><PICTURE><source srcset=x>',
    '<img',
    '<PICTURE',
    '<source',
  ],
  ['<!-- echosciences:verification -->', '<!--'],
])('%s calls nobody and loads nothing', (text, ...gone) => {
  for (const part of gone) expect(tamed(text)).not.toContain(part);
});

test('what a report says, with its titles, links and code, stays', () => {
  const report = [
    '# Bonjour !',
    '',
    '- [`index.md`, ligne 3](https://github.com/o/d/blob/abc/index.md#L3) : le titre &#42;manque&#42;',
  ].join('\n');
  expect(tamed(report)).toBe(report);
});

test('a flood is cut at the end of a line, and says so', () => {
  const flood = tamed('Une ligne du rapport.\n'.repeat(10_000));
  expect(flood.length).toBeLessThan(61_000);
  expect(flood).toMatch(/rapport\.\n\n… La suite est dans le journal/);
  expect(tamed('x'.repeat(1e6)).length).toBeLessThan(61_000);
});
