import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { csv } from '../src/csv/index.ts';
import { readTable } from '../src/csv/test-reading.ts';

const firstOf = (name: string, bytes: () => AsyncIterable<Uint8Array>) => {
  const open = async () => ({ name, bytes: bytes() });
  return csv(name, { now: '2026-11-24T00:00', transport: { open, json: open } }).next();
};

describe('a document that would fill the memory', () => {
  it('as a workbook is refused before it is read', async () => {
    const zip = zipSync(
      { 'xl/workbook.xml': new Uint8Array(), 'xl/media/a.bin': new Uint8Array(140_000_000) },
      { level: 1 },
    );
    expect(zip.length).toBeLessThan(2_000_000);
    await expect(firstOf('agenda.xlsx', () => pieces(zip, 1))).rejects.toThrow('trop grand');
  });

  it('as a quote that is never closed is refused', async () => {
    const begin = new TextEncoder().encode('Titre;Début;Lieu\n"Nuit;03/10/2026;Musée\n');
    const line = new TextEncoder().encode('Jour;04/10/2026;Musée\n'.repeat(2000));
    await expect(firstOf('agenda.csv', () => pieces(begin, 1, line, 900))).rejects.toThrow(
      /ligne 2 : un guillemet/,
    );
  });

  it('a cell of 10 MB is a fault of its row', async () => {
    const { items } = await readTable(
      `Titre;Début;Lieu\n${'x'.repeat(10_000_000)};03/10/2026;Musée\nNuit;03/10/2026;Musée\n`,
    );
    expect(items).toMatchObject([
      { kind: 'fault', at: 'ligne 2', message: expect.stringContaining('caractères') },
      { kind: 'record', at: 'ligne 3' },
    ]);
  });
});

describe('a long document', () => {
  it('a document that changes between its readings is refused', async () => {
    let times = 0;
    const table = `Titre;Début;Lieu\n${'Nuit des étoiles;03/10/2026;Planétarium\n'.repeat(450_000)}`;
    const open = async (name: string) => ({
      name,
      bytes: (async function* () {
        yield new TextEncoder().encode(
          times++ === 0 ? table : `${table}Nuit;04/10/2026;Planétarium\n`,
        );
      })(),
    });
    const reading = csv('https://agenda.example/export.csv', {
      now: '2026-11-24T00:00',
      transport: { open, json: open },
    });
    await expect(reading.next()).rejects.toThrow('a changé pendant sa lecture');
  });
});

async function* pieces(
  first: Uint8Array,
  times: number,
  other = first,
  otherTimes = 0,
): AsyncGenerator<Uint8Array> {
  for (let count = 0; count < times; count++) yield first;
  for (let count = 0; count < otherTimes; count++) yield other;
}
