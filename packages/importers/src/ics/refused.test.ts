import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText } from '../../test/ics-reading.ts';
import { SourceRefused } from '../record.ts';

const EVENT = ['BEGIN:VEVENT', 'UID:un', 'DTSTART:20261213T183000', 'SUMMARY:Été', 'END:VEVENT'];
const lines = (...all: string[]) => all.join('\r\n');
const whole = lines('BEGIN:VCALENDAR', 'VERSION:2.0', ...EVENT, 'END:VCALENDAR', '');

describe('what is no calendar is refused by its name', () => {
  test.each([
    ['empty', '', 'il est vide'],
    ['blank', '\r\n \r\n\n', 'il est vide'],
    ['a page', '<!DOCTYPE html>\n<html></html>', 'c’est une page web (HTML)'],
    ['a feed', '<?xml version="1.0"?><rss/>', 'c’est du XML'],
    ['JSON', '{"events": []}', 'c’est du JSON'],
    ['a table', 'titre;date;lieu\nNuit;2026;Rennes', 'c’est un tableau (CSV)'],
    ['a workbook', 'PK\u0003\u0004\u0014\u0000', 'c’est un classeur ou une archive (ZIP)'],
    ['a document', '%PDF-1.7', 'c’est un document PDF'],
    ['bytes', '\u0000\u0001\u0002\u0003', 'c’est un fichier binaire'],
    ['contacts', 'BEGIN:VCARD\nEND:VCARD', 'c’est une carte de visite (vCard)'],
    ['a text', 'Bonjour', 'il ne commence pas par BEGIN:VCALENDAR'],
  ])('%s', async (_, text, what) => {
    const refusal = readText(text);
    await expect(refusal).rejects.toThrow(SourceRefused);
    await expect(refusal).rejects.toThrow(`agenda.ics n’est pas un calendrier (ICS) : ${what}. `);
  });
});

describe('what is cut or badly nested is refused with its line', () => {
  test.each([
    [
      'an event without an end',
      lines('BEGIN:VCALENDAR', ...EVENT.slice(0, 4)),
      'ligne 2 : BEGIN:VEVENT n’a pas de END, le fichier est coupé',
    ],
    [
      'a calendar without an end',
      lines('BEGIN:VCALENDAR', ...EVENT),
      'ligne 1 : BEGIN:VCALENDAR n’a pas de END, le fichier est coupé',
    ],
    [
      'an event in an event',
      lines('BEGIN:VCALENDAR', ...EVENT.slice(0, 4), ...EVENT, 'END:VCALENDAR'),
      'ligne 2 : BEGIN:VEVENT n’a pas de END:VEVENT avant la ligne 6',
    ],
    [
      'an end of something else',
      lines('BEGIN:VCALENDAR', ...EVENT.slice(0, 4), 'END:VCALENDAR'),
      'ligne 6 : END:VCALENDAR ne ferme pas BEGIN:VEVENT de la ligne 2',
    ],
    [
      'an event after the calendar',
      lines(whole.trimEnd(), ...EVENT),
      'ligne 9 : BEGIN:VEVENT hors de tout calendrier',
    ],
  ])('%s', async (_, text, problem) => {
    await expect(readText(text)).rejects.toThrow(
      `agenda.ics, ${problem}. Exporter à nouveau le calendrier ; rien n’en a été importé.`,
    );
  });

  test('wherever it is cut', async () => {
    const complete = whole.trimEnd();
    for (let size = 0; size < complete.length; size++) {
      await expect(readText(complete.slice(0, size))).rejects.toThrow(SourceRefused);
    }
  });
});

test('a calendar without events is refused, and says what it has', async () => {
  const task = ['BEGIN:VTODO', 'UID:t', 'END:VTODO'];
  await expect(
    readText(lines('BEGIN:VCALENDAR', ...task, ...task, 'END:VCALENDAR')),
  ).rejects.toThrow(
    'agenda.ics est un calendrier sans aucun événement (2 tâche(s) (VTODO) : seuls les événements (VEVENT) sont importés). Vérifier qu’il est public',
  );
});

describe('bytes', () => {
  test('are read the same whatever the size of their chunks', async () => {
    const folded = Buffer.concat(
      [
        'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:un\r\nDTSTART:20261213T183000\r\nSUMMARY:\xC3',
        '\xA9toiles\r\n\t, lune\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
      ]
        .map((part) => Buffer.from(part, 'latin1'))
        .flatMap((part, index) => (index ? [Buffer.from('\r\n '), part] : [part])),
    );
    const { items } = await readText(folded);
    expect(items[0]).toMatchObject({ record: { title: 'étoiles, lune' } });
    for (let size = 1; size < 40; size++)
      expect((await readText(folded, size)).items).toEqual(items);
  });

  test('of any kind end in records, faults or a refusal, never in a crash', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...EVENT,
        'RRULE:FREQ=DAILY',
        'RDATE:20261214',
        'BEGIN:VALARM',
        'END:VALARM',
        'DTEND:x',
        ' suite',
        'EXDATE:',
        'DURATION:P1D',
        'GEO:a;b',
        'RECURRENCE-ID:20261213T183000',
        'ATTACH;FMTTYPE=image/png:http://[',
        'TZID',
        'X;="',
        ';',
        ':',
      ),
      fc.string({ maxLength: 30 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 14 }), async (middle) => {
        const text = lines(
          'BEGIN:VCALENDAR',
          ...EVENT.slice(0, 2),
          ...middle,
          'END:VEVENT',
          'END:VCALENDAR',
        );
        const outcome = await readText(text).catch((error) => error);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(SourceRefused);
      }),
      { numRuns: 400 },
    );
  });

  test('a property of ten megabytes is cut, and the event lives', async () => {
    const text = whole.replace('SUMMARY', `DESCRIPTION:${'é'.repeat(5_000_000)}\r\nSUMMARY`);
    const { records } = await readText(text);
    expect(records[0]).toMatchObject({ title: 'Été' });
    expect(records[0]?.description?.text.length).toBeLessThanOrEqual(2 ** 20);
  });

  test('a text broken without folding goes on', async () => {
    const text = whole.replace('SUMMARY', 'DESCRIPTION:Un\r\ndeux mots\r\nSUMMARY');
    const { records } = await readText(text);
    expect(records[0]?.description?.text).toBe('Un\ndeux mots');
  });
});
