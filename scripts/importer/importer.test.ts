import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkContent } from '../check/check-content.ts';

const CONTENT = resolve('content');
const COMMAND = resolve('scripts/importer.ts');

const TABLE = `Titre;Date de début;Date de fin;Lieu;Adresse;Commune;Code postal;Tarif;Mots-clés;Résumé;Identifiant
NUIT DES ÉTOILES;03/10/2026 20:30;03/10/2026 23:00;Parc Jouvet;Avenue Maurice Faure;Valence;26000;Gratuit;astronomie;Observation du ciel au télescope, avec des astronomes amateurs.;a1
Fresque du climat;05/12/2026 14:00;05/12/2026 17:00;Médiathèque;Place Charles Huguenel;Valence;26000;5 €;climat, atelier;Comprendre ensemble le changement climatique.;a2
Loto du comité;06/12/2026 14:00;;Salle des fêtes;;Crest;26400;;loto;Loto annuel, nombreux lots à gagner.;a3
Conférence à Lyon;07/12/2026 18:00;;ENS;;Lyon;69007;;science;Une conférence de physique quantique.;a4
Sans date;;;ENS;;Valence;26000;;science;Une conférence dont la date manque.;a5
`;

test('a table is tried, then written, and a second run changes nothing', async () => {
  const root = repository({ 'programme.csv': TABLE });
  const before = filesIn(root);
  const line = 'csv programme.csv --territoire drome';
  const trial = await run(root, line);
  expect(trial.output).toContain('5 événements lus :\n- 3 créés\n- 1 ignoré\n- 1 erreur');
  expect(trial.output).toContain('Essai : rien n’est écrit');
  expect(trial.output).toContain('ligne 6, « Sans date » :');
  expect(trial.output.indexOf('Nuit des étoiles')).toBeLessThan(trial.output.indexOf('Loto'));
  expect(trial.code).toBe(1);
  expect(filesIn(root)).toEqual(before);

  expect((await run(root, `${line} --ecrire`)).output).toContain('- 3 créés');
  const written = filesIn(root);
  const [night] = [...written.keys()].filter((path) => path.includes('nuit-des-etoiles'));
  expect(night).toBe('content/drome/agenda/2026/2026-10-03-nuit-des-etoiles/index.md');
  expect(written.get(night ?? '')).toContain('title: Nuit des étoiles\n');
  const { findings } = await checkContent(root);
  expect(
    findings.filter(({ level, file }) => level === 'erreur' && file.includes('agenda')),
  ).toEqual([]);

  const again = await run(root, `${line} --ecrire`);
  expect(again.output).toContain('- 3 inchangés\n- 1 ignoré\n- 1 erreur');
  expect(filesIn(root)).toEqual(written);
});

test('what a person corrected stays, and is told, whatever the source says next', async () => {
  const root = repository({ 'programme.csv': TABLE });
  const line = 'csv programme.csv --territoire drome --score 40 --ecrire';
  await run(root, line);
  const path = join(root, 'content/drome/agenda/2026/2026-10-03-nuit-des-etoiles/index.md');
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace('Nuit des étoiles', 'La nuit des étoiles au parc'),
  );
  const kept = await run(root, line);
  expect(kept.output).toContain('### Retouchés à la main, gardés');
  expect(kept.output).toContain('Titre : « La nuit des étoiles au parc »');

  writeFileSync(
    join(root, 'programme.csv'),
    TABLE.replace('NUIT DES ÉTOILES', 'Nuit des galaxies').replace('20:30', '21:00'),
  );
  const conflict = await run(root, line);
  expect(conflict.output).toContain('### Conflits');
  expect(conflict.output).toContain('à la source « Nuit des galaxies »');
  expect(readFileSync(path, 'utf8')).toContain('title: La nuit des étoiles au parc');
  expect(readFileSync(path, 'utf8')).toContain('2026-10-03T21:00');
});

const ICS = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//FR\r\n';

test.each([
  ['ics a.csv', { 'a.csv': TABLE }, 'csv'],
  ['csv a.ics', { 'a.ics': `${ICS}END:VCALENDAR\r\n` }, 'ics'],
  ['openagenda a.csv', { 'a.csv': TABLE }, 'csv'],
  ['csv a.bin', { 'a.bin': Buffer.from([0, 1, 2, 255, 0, 7]) }, 'binaire'],
  ['csv vide.csv', { 'vide.csv': '' }, 'vide'],
  ['openagenda vide.json', { 'vide.json': '{"total":0,"events":[]}' }, 'aucun événement'],
  ['ics vide.ics', { 'vide.ics': `${ICS}END:VCALENDAR\r\n` }, 'aucun événement'],
  ['csv a.csv', { 'a.csv': 'Nom du chat;Couleur\nMinou;noir\n' }, 'Titre'],
  [
    'csv a.csv',
    {
      'a.csv':
        'Titre;Début;Commune\nUn atelier;2026-12-01;Valence\nDeux ateliers;02/12/2026;Valence\nTrois ateliers;3 décembre 2026;Valence\n',
    },
    'ligne',
  ],
  ['openagenda coupe.json', { 'coupe.json': '{"total":1,"events":[{"uid":1,"ti' }, 'coupé'],
  ['csv nulle-part.csv', {}, 'nulle-part.csv'],
] as [string, Record<string, string | Buffer>, string][])(
  '`%s` (case %#) writes nothing and says why',
  async (line, files, word) => {
    const root = repository(files);
    const before = filesIn(root);
    const { code, output, errors } = await run(root, `${line} --territoire drome --ecrire`);
    expect(output.toLowerCase()).toContain('rien n’est écrit : ');
    expect(output.toLowerCase()).toContain(word.toLowerCase());
    expect(code).toBe(1);
    expect(errors).toBe('');
    expect(filesIn(root)).toEqual(before);
  },
);

test('declared sources are read one after the other: one that fails holds back no other', async () => {
  const event =
    'BEGIN:VEVENT\r\nUID:e1@mediatheque\r\nDTSTAMP:20261101T100000Z\r\nDTSTART;TZID=Europe/Paris:20261205T180000\r\nDTEND;TZID=Europe/Paris:20261205T193000\r\nSUMMARY:Conférence sur les trous noirs\r\nLOCATION:Médiathèque\\, place Charles Huguenel\\, 26000 Valence\r\nORGANIZER;CN=Prénom Nom:mailto:prenom.nom@exemple.fr\r\nEND:VEVENT\r\n';
  const host = await server({ '/agenda.ics': `${ICS}${event}END:VCALENDAR\r\n` });
  const root = repository({});
  const territory = join(root, 'content/drome/territoire.yaml');
  writeFileSync(
    territory,
    `${readFileSync(territory, 'utf8')}\nimports:\n  - { name: Perdu, format: ics, url: "${host}/perdu.ics" }\n  - { name: Médiathèque, format: ics, url: "${host}/agenda.ics" }\n`,
  );
  const { code, output } = await run(root, '--tous --ecrire --json', { ECHOSCIENCES_TRIAL: '1' });
  expect(code).toBe(1);
  const { sources } = JSON.parse(output);
  expect(sources).toMatchObject([
    { name: 'Perdu', territory: 'drome', refused: expect.stringContaining('404') },
    { name: 'Médiathèque', sums: { read: 1, created: 1, errors: 0 } },
  ]);
  const written = [...filesIn(root)].find(([path]) => path.includes('trous-noirs'))?.[1] ?? '';
  expect(written).toContain('provider: Médiathèque');
  expect(written).toContain('id: e1@mediatheque');
  expect(written).not.toMatch(/prenom|Prénom Nom/i);

  const refused = await run(root, '--tous');
  expect(refused.output).toContain('n’a pas pu être lue');
  expect(refused.code).toBe(1);
});

test('the columns that were understood are noted in a file, which serves the next time', async () => {
  const root = repository({ 'a.csv': TABLE.replace('Titre', 'Intitulé de la chose') });
  const line = 'csv a.csv --territoire drome --colonnes colonnes.yaml';
  expect((await run(root, line)).output).toContain('rien n’est écrit : ');
  writeFileSync(join(root, 'colonnes.yaml'), 'title: Intitulé de la chose\n');
  expect((await run(root, line)).output).toContain('- 3 créés');
  writeFileSync(join(root, 'b.csv'), TABLE);
  await run(root, 'csv b.csv --territoire drome --colonnes b.yaml');
  expect(readFileSync(join(root, 'b.yaml'), 'utf8')).toContain('start: Date de début');
});

test('an order that cannot be understood is answered with what can be', async () => {
  const { code, errors } = await run(repository({}), 'tableur a.csv --territoire drome');
  expect(code).toBe(2);
  expect(errors).toContain('format inconnu « tableur »');
});

/** The Drôme without its agenda, with the network's tables. */
function repository(files: Record<string, string | Buffer>): string {
  const root = mkdtempSync(join(tmpdir(), 'importer-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const path of ['drome', 'national/taxonomies.yaml', 'national/correspondances.yaml']) {
    cpSync(join(CONTENT, path), join(root, 'content', path), {
      recursive: true,
      filter: (source) => !/[\\/](?:agenda|dist|node_modules|\.turbo)$/.test(source),
    });
  }
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(root, name), bytes);
  return root;
}

function filesIn(root: string): Map<string, string> {
  return new Map(
    readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]),
  );
}

async function run(root: string, line: string, environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, [COMMAND, ...line.split(' ')], {
    cwd: root,
    env: { ...process.env, ECHOSCIENCES_NOW: '2026-11-24', ...environment },
  });
  const [output, errors] = ['', ''].map(() => [] as Buffer[]);
  child.stdout.on('data', (bytes) => output?.push(bytes));
  child.stderr.on('data', (bytes) => errors?.push(bytes));
  const code = await new Promise<number | null>((done) => child.on('close', done));
  const text = (parts: Buffer[] = []) =>
    Buffer.concat(parts).toString().replaceAll('\u00A0', ' ').replaceAll('\u202F', ' ');
  return { code, output: text(output), errors: text(errors) };
}

async function server(pages: Record<string, string>): Promise<string> {
  const host = createServer((request, response) => {
    const page = pages[request.url ?? ''];
    response.writeHead(page ? 200 : 404).end(page);
  });
  await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
  onTestFinished(() => void host.close());
  return `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
}
