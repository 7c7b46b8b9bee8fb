import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTable, recordsOf, refusalOf } from './test-reading.ts';

type Cell = string | number | { date: number } | { time: number } | null;

/** Cells of styles: 0 general, 1 a date and time, 2 a time alone. */
function sheetXml(rows: Cell[][], first = 1): string {
  const cells = (row: Cell[], number: number) =>
    row.map((cell, index) => {
      const place = `r="${String.fromCharCode(65 + index)}${number}"`;
      if (cell === null) return '';
      if (typeof cell === 'number') return `<c ${place}><v>${cell}</v></c>`;
      if (typeof cell === 'string') {
        return `<c ${place} t="inlineStr"><is><t>${cell}</t></is></c>`;
      }
      const [style, value] = 'date' in cell ? [1, cell.date] : [2, cell.time];
      return `<c ${place} s="${style}"><v>${value}</v></c>`;
    });
  const body = rows.map(
    (row, index) => `<row r="${index + first}">${cells(row, index + first).join('')}</row>`,
  );
  return `<worksheet xmlns="${MAIN}"><sheetData>${body.join('')}</sheetData></worksheet>`;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function workbook(...sheets: string[]): Uint8Array {
  const list = sheets.map(
    (_, index) => `<sheet name="Feuil${index + 1}" sheetId="${index + 1}" r:id="r${index + 1}"/>`,
  );
  const links = sheets.map(
    (_, index) =>
      `<Relationship Id="r${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const files: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}<Relationship Id="s" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/><xf numFmtId="20" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
  for (const [index, xml] of sheets.entries()) files[`xl/worksheets/sheet${index + 1}.xml`] = xml;
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(xml)])),
  );
}

const HEADER = ['Titre', 'Début', 'Heure', 'Lieu', 'Code postal'];
const xlsx = { name: 'agenda.xlsx' };

describe('an Excel workbook', () => {
  it('is read from its first sheet that has rows, its dates in wall-clock time', async () => {
    const rows: Cell[][] = [
      HEADER,
      ['Nuit', { date: 46298.7708333333 }, null, 'Musée', 26000],
      ['Jour', { date: 46299 }, { time: 0.4375 }, 'Musée', 26000],
      ['Expo', { date: 46300 }, null, 'Musée', null],
    ];
    const { items } = await readTable(workbook(sheetXml([]), sheetXml(rows, 3)), xlsx);
    expect(items).toMatchObject([
      {
        at: 'ligne 4',
        record: {
          title: 'Nuit',
          timings: [{ begin: '2026-10-03T18:30' }],
          location: { postalCode: '26000' },
        },
      },
      { at: 'ligne 5', record: { timings: [{ begin: '2026-10-04T10:30' }] } },
      { at: 'ligne 6', record: { days: [{ from: '2026-10-05', to: '2026-10-05' }] } },
    ]);
  });

  it('may have a title above its header and serial numbers for dates', async () => {
    const rows: Cell[][] = [['Programme'], [], HEADER, ['Nuit', 46298.5, null, 'Musée', null]];
    const [record] = await recordsOf(workbook(sheetXml(rows)), xlsx);
    expect(record?.timings).toEqual([{ begin: '2026-10-03T12:00' }]);
  });

  it('whose dates were half changed by the spreadsheet is refused', async () => {
    const rows: Cell[][] = [
      HEADER,
      ['Nuit', { date: 46089 }, null, 'Musée', null],
      ['Jour', '13/10/2026', null, 'Musée', null],
    ];
    expect(await refusalOf(workbook(sheetXml(rows)), xlsx)).toContain('de 2 façons');
  });

  it('that stretches to the last cell there is is refused', async () => {
    const far = sheetXml([HEADER]).replace(
      '</sheetData>',
      '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
    );
    expect(await refusalOf(workbook(far), xlsx)).toContain('trop grand');
  });

  it.each([
    ['cut short', workbook(sheetXml([HEADER])).slice(0, 300)],
    ['of broken XML', workbook('<worksheet><sheetData><row r="1"><c r="A1"')],
    ['of cells without a place', workbook(sheetXml([HEADER]).replaceAll(/ r="[A-Z]\d+"/g, ''))],
    ['without a sheet', workbook()],
    ['of text', zipSync({ 'word/document.xml': strToU8('<w/>') })],
  ])('%s is refused', async (_, bytes) => {
    expect(await refusalOf(bytes, xlsx)).toMatch(/^agenda\.xlsx/);
  });
});
