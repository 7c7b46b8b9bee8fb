import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Draft } from '../src/draft.ts';
import { draft, repository, run, texts } from './plan-fixture.ts';

const day = fc.constantFrom('2026-12-01', '2027-01-02', '2027-10-08');
const fields = fc.record(
  {
    // Equal titles on one day are equal slugs; the last has no letter for one.
    title: fc.constantFrom('Nuit des étoiles', 'Fête de la science', 'Ciel : l’été !', '観星会'),
    summary: fc.constantFrom('Une soirée pour lever les yeux.', 'Un après-midi « pour » tous ?'),
    occurrences: fc
      .uniqueArray(day, { minLength: 1, maxLength: 3 })
      .map((days) => days.map((one) => ({ start: `${one}T20:00` }))),
    address: fc.record({
      name: fc.constantFrom('Parc', 'Halle'),
      city: fc.constantFrom('Die', 'Gap'),
    }),
    age: fc.record({ min: fc.integer({ min: 3, max: 9 }) }),
    keywords: fc.uniqueArray(fc.constantFrom('ciel', 'Lune: un guide', '- tiret', '12'), {
      maxLength: 3,
    }),
    eventStatus: fc.constantFrom('scheduled', 'cancelled', 'soldOut'),
  },
  { requiredKeys: ['title', 'summary', 'occurrences', 'address'] },
);
const body = fc.constantFrom(
  '',
  'Venez.',
  '# Un titre\n\n- liste\n- fin\n\n    code',
  '---\n\ntexte  \nsuite',
);

const records: fc.Arbitrary<Draft[]> = fc.array(
  fc
    .record({
      id: fc.integer({ min: 1, max: 9 }).map(String),
      at: fc.integer({ min: 1, max: 99 }).map((line) => `ligne ${line}`),
      territory: fc.constantFrom('fictif', 'voisin'),
      body,
      fields,
      hour: fc.constantFrom('08', '09', undefined),
    })
    .map(({ hour, ...one }) =>
      draft({ ...one, source: { updatedAt: hour && `2026-11-10T${hour}:00:00Z` } }),
    ),
  { minLength: 1, maxLength: 9 },
);

/** Edits by hand that leave an event valid. */
const EDITS: ((text: string) => string)[] = [
  (text) => text.replace(/^title: .*$/m, 'title: Titre de la coordination'),
  (text) => text.replace(/^summary: .*$/m, 'summary: "Un autre résumé, écrit à la main."  # relu'),
  (text) => text.replace(/^format:/m, 'pinnedUntil: 2027-01-01\nformat:'),
  (text) => text.replace(/^age:\n {2}min: \d\n/m, ''),
  (text) => `${text}\nUne phrase de plus.\n`,
  (text) => text.replace(/^source:$/m, 'source:\n  locked: true'),
];

test('to import again what was imported changes nothing, whatever people did meanwhile', async () => {
  await fc.assert(
    fc.asyncProperty(
      records,
      records,
      fc.array(fc.constantFrom(...EDITS), { maxLength: 4 }),
      async (first, second, edits) => {
        const root = repository();
        await run(root, first);
        const before = events(root);
        for (const [index, change] of edits.entries()) {
          const [path] = before[index % Math.max(before.length, 1)] ?? [];
          if (path) writeFileSync(join(root, path), change(readFileSync(join(root, path), 'utf8')));
        }
        const edited = texts(root);
        const again = await run(root, first);
        expect(again.outcomes.filter(({ changes = [] }) => changes.length > 0)).toEqual([]);
        expect(texts(root)).toEqual(edited);

        await run(root, second);
        const after = texts(root);
        expect((await run(root, second)).writes).toEqual([]);
        expect(texts(root)).toEqual(after);
        rmSync(root, { recursive: true });
      },
    ),
    { numRuns: 20 },
  );
});

test('the order of the records does not matter: the same files, to the byte', async () => {
  const shuffled = records.chain((some) =>
    fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
  );
  await fc.assert(
    fc.asyncProperty(shuffled, async ([some, others]) => {
      const [one, other] = [repository(), repository()];
      await run(one, some);
      await run(other, others);
      expect(texts(other)).toEqual(texts(one));
      for (const root of [one, other]) rmSync(root, { recursive: true });
    }),
    { numRuns: 20 },
  );
});

function events(root: string): [path: string, text: string][] {
  return Object.entries(texts(root)).filter(([path]) => path.includes('/agenda/'));
}
