import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { contentFolder } from '../test/sandbox.ts';
import type { LinkReport } from './link-report.ts';
import { linkFaultReason, linkReportFile, readLinkReport, writeLinkReport } from './link-report.ts';

const REPORT: LinkReport = {
  checkedAt: '2026-11-24T04:00:00.000Z',
  asked: 12,
  faults: [
    { url: 'https://a.example/', state: 'dead', status: 404, entries: ['article/mon-article'] },
    { url: 'https://b.example/', state: 'unsure', error: 'TIMEOUT', entries: ['event/nuit'] },
  ],
};

test('a report is read as it was written, even before the first export', () => {
  const folder = contentFolder({});
  writeLinkReport(folder, 'fictif', REPORT);
  expect(readLinkReport(folder, 'fictif')).toEqual(REPORT);
});

test.each(['', '{', '[]', '{"checkedAt":"hier","asked":1,"faults":[]}'])(
  'a report that is not one is as if there were none: %s',
  (text) => {
    const folder = contentFolder({});
    expect(readLinkReport(folder, 'fictif')).toBeUndefined();
    const file = linkReportFile(folder, 'fictif');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    expect(readLinkReport(folder, 'fictif')).toBeUndefined();
  },
);

test('what an address answered is said in French', () => {
  expect(linkFaultReason({ status: 404 })).toBe('la page n’existe plus (réponse 404)');
  expect(linkFaultReason({ status: 403 })).toContain('refusée aux programmes');
  expect(linkFaultReason({ status: 503 })).toContain('en panne ou débordé');
  expect(linkFaultReason({ error: 'ENOTFOUND' })).toContain('nom de domaine');
  expect(linkFaultReason({ error: 'EPIPE' })).toBe('pas de réponse (EPIPE)');
});
