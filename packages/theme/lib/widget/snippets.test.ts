import { expect, test } from 'vitest';
import { elementSnippet, FIRST_CHOICE, frameSnippet } from './snippets.ts';

const PORTAL = 'https://reseau.example';
const agenda = { url: 'https://fictif.example/agenda/', title: 'Agenda & « sciences »' };

test('the first choice needs no more than a number', () => {
  expect(elementSnippet({ ...FIRST_CHOICE, agenda }, PORTAL)).toBe(
    [
      '<script src="https://reseau.example/widget/agenda.js" async></script>',
      '<echosciences-agenda nombre="6">',
      '  <a href="https://fictif.example/agenda/">Agenda &amp; « sciences »</a>',
      '</echosciences-agenda>',
    ].join('\n'),
  );
});

test('what a partner writes stays an attribute', () => {
  const choice = {
    zone: 'fictif',
    theme: 'climat',
    count: 3,
    appearance: 'sombre',
    heading: '"><script>alert(1)</script>',
    agenda,
  };
  expect(elementSnippet(choice, PORTAL)).toContain(
    '<echosciences-agenda territoire="fictif" theme="climat" nombre="3" apparence="sombre" titre="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;">',
  );
  expect(frameSnippet(choice, PORTAL)).toContain(
    'src="https://reseau.example/widget/cadre/fictif/climat/"',
  );
  expect(frameSnippet(choice, PORTAL)).not.toContain('allow-scripts');
});
