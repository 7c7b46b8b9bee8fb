import fc from 'fast-check';
import { FIELDS, PIECES } from './pieces.ts';

/** One thing done to a file: what, where (0 to 1, a share of its length), and with what. */
export interface Step {
  does: (typeof DOES)[number];
  at: number;
  to: number;
  piece: string;
  times: number;
}

/** A seed file and what is done to it, one after the other. */
export interface Mutation {
  seed: number;
  other: number;
  steps: Step[];
}

const DOES = [
  'flip',
  'cut',
  'truncate',
  'splice',
  'insert',
  'repeat',
  'nest',
  'wrap-value',
  'replace-value',
  'add-field',
  'indent',
  'drop-line',
  'double-line',
  'carriage-returns',
] as const;

/** Any place as likely as another. */
const share = fc.noBias(fc.integer({ min: 0, max: 9999 })).map((part) => part / 10_000);

const step: fc.Arbitrary<Step> = fc.record({
  does: fc.constantFrom(...DOES),
  at: share,
  to: share,
  piece: fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 8 })),
  // Mostly a few, at times as many as the file may hold.
  times: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 1, max: 30 }) },
    { weight: 2, arbitrary: fc.integer({ min: 31, max: 3000 }) },
    { weight: 1, arbitrary: fc.integer({ min: 3001, max: 300_000 }) },
  ),
});

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  seed: fc.noBias(fc.nat()),
  other: fc.noBias(fc.nat()),
  steps: fc.array(step, { minLength: 1, maxLength: 4 }),
});

/** A mutated file is no longer than the check reads, and a little more: 600 kB. */
const MOST = 600 * 1024;

/** Does to a file of the corpus what a mutation says. */
export function mutate({ seed, other, steps }: Mutation, corpus: readonly Buffer[]): Buffer {
  const pick = (index: number) => corpus[index % corpus.length] as Buffer;
  return steps.reduce((bytes, one) => apply(bytes, one, pick(other)).subarray(0, MOST), pick(seed));
}

function apply(bytes: Buffer, step: Step, other: Buffer): Buffer {
  const { does, at, to, times } = step;
  const place = Math.floor(at * bytes.length);
  const [from, end] = [place, Math.floor(to * bytes.length)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  switch (does) {
    case 'flip': {
      const copy = Buffer.from(bytes);
      for (let index = from; index < Math.min(end, from + times); index++) {
        copy[index] = (copy[index] ?? 0) ^ (1 << (index % 8));
      }
      return copy;
    }
    case 'cut':
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(end)]);
    case 'truncate':
      return bytes.subarray(0, place);
    case 'splice':
      return Buffer.concat([bytes.subarray(0, place), other.subarray(to * other.length)]);
    case 'carriage-returns':
      return Buffer.from(bytes.toString('latin1').replaceAll('\n', '\r\n'), 'latin1');
    default:
      return Buffer.from(applyToText(bytes.toString('utf8'), step));
  }
}

/** The changes that keep a text a text, and mostly a header a header. */
function applyToText(text: string, { does, at, to, piece, times }: Step): string {
  const place = Math.floor(at * text.length);
  const many = (part: string) => part.repeat(Math.min(times, Math.ceil(MOST / (part.length || 1))));
  const insert = (added: string) => text.slice(0, place) + added + text.slice(place);
  const lines = text.split('\n');
  const row = Math.floor(at * lines.length);
  const line = lines[row] ?? '';
  const withLine = (...replaced: string[]) => lines.toSpliced(row, 1, ...replaced).join('\n');
  const [name = '', value = ''] = line.split(/(?<=^[^:]*:)/, 2);
  switch (does) {
    case 'insert':
      return insert(piece);
    case 'repeat':
      return insert(many(piece));
    case 'nest':
      return insert(many('[') + piece + many(']'));
    case 'wrap-value':
      return withLine(`${name} ${many('{a: ')}${value}${many('}')}`);
    case 'replace-value':
      return withLine(`${name} ${piece}`);
    case 'add-field': {
      const field = FIELDS[Math.floor(to * FIELDS.length)] ?? 'title';
      return text.replace('\n', () => `\n${field}: ${piece}\n`);
    }
    case 'indent':
      return withLine(`${' '.repeat(times % 40)}${line}`);
    case 'drop-line':
      return withLine();
    case 'double-line':
      return withLine(many(`${line}\n`));
    default:
      return text;
  }
}
