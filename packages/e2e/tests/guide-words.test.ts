import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { GUIDE, guideFiles } from '@echosciences/theme/integration/guide-files.ts';
import { describe, expect, test } from 'vitest';
import { pictures } from '../src/guide/pictures.ts';
import { screenTexts } from '../src/guide/words.ts';

/** What the guide for coordinators says of the admin: its words and its pictures, without a browser. */
const pages = guideFiles();
/** What a pattern's group finds in the pages. */
const all = (pattern: RegExp) =>
  pages.flatMap(({ file, body }) =>
    [...body.matchAll(pattern)].map(({ groups }) => ({ file, found: groups?.found ?? '' })),
  );

describe('the guide', () => {
  test('writes in bold nothing but what stands on a screen', () => {
    const isOnScreen = screenTexts();
    const quoted = all(/\*\*(?<found>[^*]+)\*\*/g);
    expect(quoted.length).toBeGreaterThan(80);
    expect(quoted.filter(({ found }) => !isOnScreen(found))).toEqual([]);
  });

  test('shows each picture that the tests take, and no other', () => {
    const shown = all(/!\[[^\]]+\]\(\.\/pictures\/(?<found>[\w-]+)\.png[^)]*\)/g);
    const kept = readdirSync(join(GUIDE, 'pictures'))
      .filter((name) => /^[\w-]+\.png$/.test(name))
      .map((name) => name.replace('.png', ''));
    const taken = Object.keys(pictures).sort();
    expect(shown.map(({ found }) => found).sort()).toEqual(taken);
    expect(kept.sort()).toEqual(taken);
  });

  test('has no picture that is slow to come', () => {
    const heavy = Object.keys(pictures)
      .map((name) => ({ name, bytes: statSync(join(GUIDE, 'pictures', `${name}.png`)).size }))
      .filter(({ bytes }) => bytes > 60_000);
    expect(heavy).toEqual([]);
  });

  test('leads to its own pages', () => {
    const slugs = new Set(pages.map(({ slug }) => slug));
    const links = all(/\]\(\.\.\/(?<found>[\w-]+)\/\)/g);
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter(({ found }) => !slugs.has(found))).toEqual([]);
  });
});

describe('the words of the screens', () => {
  const isOnScreen = screenTexts();

  test.each([
    ['a label of a form', 'Texte de remplacement'],
    ['a choice', 'Reprogrammé'],
    ['a button of the dashboard or of a page', 'Je contribue'],
  ])('have %s', (_what, text) => {
    expect(isOnScreen(text)).toBe(true);
  });

  test('have no part of a sentence, and no word that nobody wrote', () => {
    expect(isOnScreen('remplacement')).toBe(false);
    expect(isOnScreen('Sauvegarder')).toBe(false);
  });
});
