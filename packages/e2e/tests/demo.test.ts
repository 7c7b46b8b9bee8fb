import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reasonNotWhole } from '@echosciences/scripts/deploy/whole.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFixture } from '../src/fixture.ts';

const fixture = createFixture({ ECHOSCIENCES_DEMO: '1' });
const dist = fixture.dist('vide');
/** The CMS, what is put into other sites' pages or mails, and the page that leads to other networks. */
const WITHOUT_FRAME = /^(?:admin|lettre|partager|recherche\/cadre|widget\/cadre)\b/;

beforeAll(() => {
  const { code, output } = fixture.build('vide');
  if (code !== 0) throw new Error(output);
});

afterAll(() => fixture.dispose());

test('every page of a demonstration says so, and is kept out of search engines', () => {
  const pages = globSync('**/*.html', { cwd: dist }).sort();
  const texts = pages.map((path) => ({ path, html: readFileSync(join(dist, path), 'utf8') }));
  expect(pages.length).toBeGreaterThan(10);
  const silent = texts.filter(({ html }) => !html.includes('Contenu de démonstration'));
  expect(silent.map(({ path }) => path).filter((path) => !WITHOUT_FRAME.test(path))).toEqual([]);
  const listed = texts.filter(({ html }) => !/<meta name="robots" content="noindex"/.test(html));
  expect(listed.map(({ path }) => path)).toEqual([]);
});

test('it cannot be published', () => {
  expect(reasonNotWhole(dist)).toBe('Le site montre un contenu de démonstration');
});
