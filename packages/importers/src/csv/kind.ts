import { HEAD_BYTES, kindOfImage } from '@echosciences/content/image-kind';
import { SourceRefused } from '../record.ts';

/**
 * Whether a document is text or an Excel workbook, by its first bytes.
 * @throws {SourceRefused} that names what else it is
 */
export function kindOf(name: string, head: Uint8Array): 'text' | 'workbook' {
  const latin = Buffer.from(head.subarray(0, 4096)).toString('latin1');
  if (latin.startsWith('PK')) {
    if (latin.includes('application/vnd.oasis.opendocument.spreadsheet')) {
      throw refused(name, 'un classeur LibreOffice (.ods)', AS_XLSX);
    }
    if (latin.includes('mimetypeapplication/')) {
      throw refused(name, 'un document bureautique qui n’est pas un tableau');
    }
    return 'workbook';
  }
  if (latin.startsWith('\xd0\xcf\x11\xe0')) {
    throw refused(name, 'un ancien classeur Excel (.xls), ou un classeur protégé', AS_XLSX);
  }
  const image = kindOfImage(head.subarray(0, HEAD_BYTES));
  if (image === 'PDF') throw refused(name, 'un PDF');
  if (image && image !== 'SVG') throw refused(name, `une image (${image})`);
  if (latin.startsWith('\x1f\x8b')) throw refused(name, 'un fichier compressé (gzip)', UNPACKED);
  if (latin.startsWith('7z\xbc\xaf')) throw refused(name, 'une archive 7z', UNPACKED);
  if (latin.startsWith('Rar!')) throw refused(name, 'une archive RAR', UNPACKED);
  const text = latin.replaceAll('\0', '').replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/, '');
  const other = TEXTS.find(({ sign }) => sign.test(text));
  if (other) throw refused(name, other.kind, other.remedy);
  return 'text';
}

/** Says what a file is and what is wanted instead. */
export function refused(name: string, kind: string, remedy = AS_CSV): SourceRefused {
  return new SourceRefused(`${name} est ${kind}, et non un tableau CSV ou Excel. ${remedy}`);
}

const AS_CSV = 'Donner le tableau lui-même : un fichier .csv ou .xlsx.';
const AS_XLSX =
  'L’ouvrir dans Excel ou LibreOffice et l’enregistrer en « Classeur Excel (.xlsx) » ou en CSV UTF-8.';
const UNPACKED = 'L’ouvrir et donner le fichier .csv ou .xlsx qu’il contient.';

const TEXTS: { sign: RegExp; kind: string; remedy?: string }[] = [
  {
    sign: /^BEGIN:VCALENDAR/i,
    kind: 'un calendrier (ICS)',
    remedy: 'Le lire avec « pnpm importer ics ».',
  },
  {
    sign: /^(?:\{\s*["}]|\[\s*[[{\]])/,
    kind: 'du JSON',
    remedy: 'Le lire avec « pnpm importer openagenda » ou « pnpm importer opendatasoft ».',
  },
  {
    sign: /^<(?:!doctype html|html)/i,
    kind: 'une page web (HTML)',
    remedy:
      'L’adresse donnée montre peut-être une page de connexion : donner celle du fichier .csv, ou le télécharger d’abord.',
  },
  { sign: /^<(?:\?xml|[a-z!])/i, kind: 'du XML' },
  { sign: /^\{\\rtf/, kind: 'un texte RTF' },
];
