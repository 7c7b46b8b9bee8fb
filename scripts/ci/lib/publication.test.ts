import { expect, test } from 'vitest';
import { publicationReport, publishAll } from './publication.ts';

const built = { ok: true, problems: [] };
const broken = { ok: false, problems: ['content/corse/articles/a/index.md:3:1 erreur titre …'] };

test('a site that was not built, and one that the server refuses, do not stop the others', async () => {
  const asked: string[] = [];
  const outcomes = await publishAll(
    [
      { id: 'corse', record: broken },
      { id: 'drome', record: built },
      { id: 'loire', record: built },
    ],
    async (id) => {
      asked.push(id);
      if (id === 'drome') throw new Error('Plus de place sur le disque');
      return { stamp: '20261124T101500Z' };
    },
  );
  expect(asked).toEqual(['drome', 'loire']);
  expect(outcomes).toEqual([
    { id: 'corse', problems: broken.problems },
    { id: 'drome', problems: ['Plus de place sur le disque'] },
    { id: 'loire', stamp: '20261124T101500Z', problems: [] },
  ]);
});

test('the report says what stays online, and what to do', () => {
  const report = publicationReport([
    { id: 'corse', problems: broken.problems },
    { id: 'loire', stamp: '20261124T101500Z', problems: [] },
  ]);
  expect(report).toContain('1 site en ligne, 1 en échec');
  expect(report).toContain('loire\u00A0: version 20261124T101500Z');
  expect(report).toContain('corse\u00A0: son ancienne version reste en ligne');
  expect(report).toContain(broken.problems[0]);
  expect(report).toContain('«\u202Fpnpm check\u202F»');
});

test('a fault cannot end the frame that it is shown in', () => {
  const report = publicationReport([{ id: 'corse', problems: ['```\n# Faux titre'] }]);
  expect(report.match(/```/g)).toHaveLength(2);
});
