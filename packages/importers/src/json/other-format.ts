import { SourceRefused } from '../record.ts';

/** What a document that is no JSON is, by its first characters, and what to do with it. */
const OTHERS: { starts: RegExp; is: string; advice: (name: string) => string }[] = [
  {
    starts: /^BEGIN:VCALENDAR/i,
    is: 'un calendrier (ICS)',
    advice: (name) => `le lire par « pnpm importer ics ${name} »`,
  },
  {
    starts: /^<(?:!doctype html|html|head|body)/i,
    is: 'une page web',
    advice: () => 'donner l’adresse ou le fichier des données (JSON), pas celui de la page',
  },
  {
    starts: /^</,
    is: 'un document XML',
    advice: () => 'demander à la source un export JSON, ICS ou CSV',
  },
  {
    starts: /^PK[^\w\s;,"]{2}/,
    is: 'un classeur ou une archive (ZIP)',
    advice: (name) =>
      `un classeur Excel se lit par « pnpm importer csv ${name} », une archive est à décompresser`,
  },
  {
    starts: /^[^\n]*[,;\t][^\n]*(?:\n|$)/,
    is: 'un tableau (CSV)',
    advice: (name) => `le lire par « pnpm importer csv ${name} »`,
  },
];

const UTF_16 = /^(?:\xff\xfe|\xfe\xff)/;
const UTF_8_MARK = /^\xef\xbb\xbf/;

/**
 * Refuses what cannot be JSON, by the name of what it is.
 * @param head the first bytes of the document
 * @throws {SourceRefused}
 */
export function refuseOtherFormat(head: Uint8Array, name: string): void {
  // One character a byte: enough to tell formats apart, whatever the encoding.
  const latin = Buffer.from(head).toString('latin1');
  const start = latin.replace(UTF_8_MARK, '').trimStart();
  if (start === '') throw new SourceRefused(`${name} est vide : l’exporter à nouveau`);
  if (/^[[{]/.test(start)) return;
  if (UTF_16.test(latin)) {
    throw new SourceRefused(
      `${name} est écrit en UTF-16 : l’enregistrer en UTF-8, le seul codage de JSON`,
    );
  }
  const other = OTHERS.find(({ starts }) => starts.test(start));
  if (other && (other.is.includes('ZIP') || !latin.includes('\0'))) {
    throw new SourceRefused(`${name} est ${other.is}, pas du JSON : ${other.advice(name)}`);
  }
  throw new SourceRefused(
    `${name} n’est pas du JSON : donner un fichier ou une adresse d’OpenAgenda ou d’Opendatasoft`,
  );
}
