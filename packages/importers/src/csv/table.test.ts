import { describe, expect, it } from 'vitest';
import { readTable, recordsOf, refusalOf } from './test-reading.ts';

const HEADER = 'Titre;Début;Lieu';
const ROW = 'Nuit des étoiles;03/10/2026;Planétarium';
const titles = async (...given: Parameters<typeof recordsOf>) =>
  (await recordsOf(...given)).map(({ title }) => title);

/** Windows-1252 has the code points of Latin-1, and others from 0x80 to 0x9f. */
const windows1252 = (text: string) =>
  Uint8Array.from(
    [...text].map((letter) => ({ '’': 0x92, œ: 0x9c, '€': 0x80 })[letter] ?? letter.charCodeAt(0)),
  );
const utf16 = (text: string, isBig = false) => {
  const bytes = Buffer.from(text, 'utf16le');
  return Uint8Array.from(isBig ? bytes.swap16() : bytes);
};

describe('the encoding of a table', () => {
  const text = `${HEADER}\nL’œuvre d’été à 3 €;03/10/2026;Musée\n`;
  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['Windows-1252', windows1252(text)],
    ['UTF-16 as Excel writes « Texte Unicode »', utf16(`\ufeff${text}`)],
    ['UTF-16, big end first', utf16(`\ufeff${text}`, true)],
    ['UTF-16 without a mark', utf16(text)],
  ])('%s is found, whatever the pieces in which it comes', async (_, bytes) => {
    for (const step of [1, 2, 7, 65_536]) {
      expect(await titles(bytes, { step })).toEqual(['L’œuvre d’été à 3 €']);
    }
  });

  it('is found when its first accent comes late', async () => {
    const rows = `${ROW.replace('é', 'e').replace('é', 'e')}\n`.repeat(3000);
    const late = windows1252(`Titre;Date;Lieu\n${rows}Fête;04/10/2026;Musée\n`);
    const { items } = await readTable(late, { step: 4096 });
    expect(items.at(-1)).toMatchObject({ record: { title: 'Fête' } });
  });

  it('some damaged bytes are a fault of their row alone', async () => {
    const bytes = new TextEncoder().encode(`${HEADER}\n${ROW}\nF?te;04/10/2026;Musée\n`);
    bytes[bytes.indexOf(0x3f)] = 0xe9;
    const { items } = await readTable(bytes);
    expect(items).toMatchObject([
      { kind: 'record' },
      { kind: 'fault', at: 'ligne 3', message: expect.stringContaining('caractères illisibles') },
    ]);
  });
});

describe('the delimiter of a table', () => {
  it.each([';', ',', '\t', '|'])('« %s » is found', async (delimiter) => {
    const cells = [
      ['Titre', 'Début', 'Lieu', 'Description'],
      ['Nuit', '03/10/2026', 'Musée', '"a, b; c, d\te|f"'],
      ['Jour', '04/10/2026', 'Musée', '"1, 2, 3, 4; 5"'],
    ];
    const table = cells.map((row) => row.join(delimiter)).join('\n');
    expect(await titles(table)).toEqual(['Nuit', 'Jour']);
  });

  it.each(['sep=;\n', 'sep=;\r\n', '"sep=;"\n'])(
    'Excel’s first line tells it: %j',
    async (line) => {
      const { items } = await readTable(`${line}${HEADER}\n${ROW}\n`, { step: 3 });
      expect(items).toMatchObject([{ kind: 'record', at: 'ligne 3' }]);
    },
  );
});

describe('the rows of a table', () => {
  it.each(['\n', '\r\n', '\r'])('end with %j', async (end) => {
    const table = [HEADER, '', ROW, '"Deux\nlignes";04/10/2026;Musée', ';;', ROW, ''].join(end);
    const { items } = await readTable(table, { step: 5 });
    expect(items.map(({ at }) => at)).toEqual(['ligne 3', 'ligne 4', 'ligne 7']);
  });

  it('come after lines of title, and a header that is found', async () => {
    const table = `Programme de la Fête de la science;;\n;;\nMis à jour le 1er octobre;;\n${HEADER}\n${ROW}\n`;
    expect(await titles(table)).toEqual(['Nuit des étoiles']);
  });

  it('of another length are faults, but for empty cells in excess', async () => {
    const { items } = await readTable(`${HEADER}\n${ROW};;\nNuit;03/10/2026\n${ROW};de trop\n`);
    expect(items).toEqual([
      expect.objectContaining({ kind: 'record' }),
      expect.objectContaining({
        kind: 'fault',
        at: 'ligne 3',
        message: expect.stringContaining('2 cellules pour 3 colonnes'),
      }),
      expect.objectContaining({
        kind: 'fault',
        at: 'ligne 4',
        message: expect.stringContaining('4 cellules pour 3 colonnes'),
      }),
    ]);
  });

  it('may have quotes inside their cells', async () => {
    const table = `${HEADER}\nLe "grand" soir;03/10/2026;Musée\n"Nuit" blanche;04/10/2026;Musée\n"Dit ""non""";05/10/2026;Musée\n`;
    expect(await titles(table)).toEqual(['Le "grand" soir', '"Nuit" blanche', 'Dit "non"']);
  });

  it.each([
    ['never closed', `${HEADER}\n${ROW}\n"Nuit;04/10/2026;Musée\n${ROW}\n`],
    [
      'closed by that of a later row',
      `${HEADER}\n${ROW}\n"Nuit;04/10/2026;Musée\nJour;"Musée";x\n${ROW}\n`,
    ],
  ])('a quote %s refuses the table, with the line where it opens', async (_, table) => {
    expect(await refusalOf(table)).toMatch(/^agenda\.csv, ligne 3 : un guillemet/);
  });

  it('formulas are text', async () => {
    const [record] = await recordsOf(`${HEADER}\n=cmd|'/c calc'!A1;03/10/2026;'=1+1\n`);
    expect(record).toMatchObject({ title: "=cmd|'/c calc'!A1", location: { name: "'=1+1" } });
  });

  it('need a title, and a place or an address online', async () => {
    const { items } = await readTable(
      'Titre;Début;Lieu;Lien visio\n;03/10/2026;Musée;\nNuit;03/10/2026;;\nJour;03/10/2026;;https://visio.example/1\n',
    );
    expect(items).toMatchObject([
      { kind: 'fault', at: 'ligne 2', message: expect.stringMatching(/^pas de titre.*fusionnées/) },
      { kind: 'fault', title: 'Nuit', message: expect.stringMatching(/^ni lieu/) },
      { kind: 'record', record: { attendance: 'online', onlineUrl: 'https://visio.example/1' } },
    ]);
  });
});

describe('what is no table', () => {
  const bytes = (text: string) => Buffer.from(text, 'latin1');
  it.each([
    ['a calendar', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n', 'un calendrier (ICS)'],
    ['JSON', '\n{ "events": [] }', 'du JSON'],
    ['a list of JSON', '[{"uid": 1}]', 'du JSON'],
    ['a web page', '<!DOCTYPE html><html lang="fr">', 'une page web (HTML)'],
    ['XML', '<?xml version="1.0"?><rss/>', 'du XML'],
    ['a PDF', '%PDF-1.7\n', 'un PDF'],
    ['an image', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'une image (PNG)'],
    ['an old workbook', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'un ancien classeur Excel (.xls)'],
    [
      'a LibreOffice workbook',
      'PK\x03\x04\x14\0\0\b\0\0....mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK',
      'un classeur LibreOffice (.ods)',
    ],
    ['gzip', '\x1f\x8b\x08\0', 'un fichier compressé (gzip)'],
    ['a zip that is no workbook', 'PK\x03\x04', 'n’est pas un classeur Excel'],
    ['binary', 'MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff', 'un fichier binaire'],
    ['a table with a NUL', `${HEADER}\n${ROW}\0\n`, 'un fichier binaire'],
    ['nothing', '', 'est vide : aucun événement'],
    ['blank lines', ' \n\n', 'est vide : aucun événement'],
  ])('%s is refused by its name', async (_, content, kind) => {
    expect(await refusalOf(bytes(content), { name: 'agenda.csv' })).toContain(kind);
  });

  it('a header alone has no event, which is told', async () => {
    const { items, facts } = await readTable(`${HEADER}\n`);
    expect(items).toEqual([]);
    expect(facts.notes).toContain('Le tableau n’a que la ligne des noms de ses colonnes.');
  });
});
