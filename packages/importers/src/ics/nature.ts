/**
 * Why a file is no calendar, in French, by what its first line shows that it is.
 * @param start the first line that is not blank; empty when there is none
 */
export function natureOf(name: string, start: string): string {
  const [what, advice] = natures.find(([, , test]) => test(start)) ?? OTHER;
  return `${name} n’est pas un calendrier (ICS) : ${what}. ${advice}`;
}

type Nature = [what: string, advice: string, test: (start: string) => boolean];

const GIVE_ADDRESS =
  'Donner l’adresse du calendrier lui-même, souvent appelée « iCal », « ICS » ou « webcal ».';
const EXPORT = 'Exporter le calendrier au format iCalendar (.ics).';
const OTHER: Nature = ['il ne commence pas par BEGIN:VCALENDAR', EXPORT, () => true];

const natures: Nature[] = [
  ['il est vide', GIVE_ADDRESS, (start) => start === ''],
  [
    'c’est une page web (HTML)',
    GIVE_ADDRESS,
    (start) => /^\s*<(?:!doctype\s+html|html|head|body)\b/i.test(start),
  ],
  ['c’est du XML', GIVE_ADDRESS, (start) => /^\s*</.test(start)],
  [
    'c’est du JSON',
    'Importer avec « openagenda » ou « opendatasoft » si le fichier en vient.',
    (start) => /^\s*[[{]/.test(start),
  ],
  [
    'c’est un classeur ou une archive (ZIP)',
    'Un classeur Excel s’importe avec « csv ».',
    (start) => start.startsWith('PK\u0003\u0004'),
  ],
  ['c’est un document PDF', EXPORT, (start) => start.startsWith('%PDF')],
  ['c’est une carte de visite (vCard)', EXPORT, (start) => /^BEGIN:VCARD/i.test(start)],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells bytes from text
  ['c’est un fichier binaire', EXPORT, (start) => /[\u0000-\u0008\u000E-\u001F]/.test(start)],
  [
    'c’est un tableau (CSV)',
    'Importer avec « csv ».',
    (start) => /[;,\t].*[;,\t]/.test(start) && !/^[A-Z-]+:/.test(start),
  ],
];
