import { exportDirectory, writeExport, writeExportProblem } from '@echosciences/content';
import { contentFolder } from '@echosciences/content/test';
import { expect, test } from 'vitest';
import { networkReport } from './network-report.ts';

test('a network without fault has nothing to report', () => {
  const root = contentFolder({});
  writeExport(exportDirectory(root, 'fictif'), []);
  expect(networkReport(root)).toEqual([]);
});

test('a territory that was never exported is not said to be at fault', () => {
  expect(networkReport(contentFolder({}))).toEqual([]);
});

test('each faulty territory has a line: what the portal shows of it, and the command that tells why', () => {
  const root = contentFolder({});
  const directory = exportDirectory(root, 'fictif');
  writeExportProblem(directory, 'une virgule');
  expect(networkReport(root)).toEqual([
    'fictif : absent du portail. « pnpm check content/fictif » dit quoi corriger.',
  ]);
  writeExport(directory, []);
  writeExportProblem(directory, 'une virgule');
  expect(networkReport(root)[0]).toContain('au portail dans son dernier état valide');
});
