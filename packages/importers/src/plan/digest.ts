import { createHash } from 'node:crypto';
import type { Part, PartValue } from './fields.ts';
import { isPart } from './fields.ts';

/** What the importer last wrote of each part, kept in `source.digest`; no values, only their marks. */
export interface Digest {
  /** Mark of the agenda that the event was typed into. */
  agenda?: string;
  /** Mark of the address from which its image was taken. */
  image?: string;
  /** A part that lacks was written empty. */
  parts: ReadonlyMap<Part, string>;
}

/** The first word; another one is an importer's that this one does not know. */
const VERSION = '1';

/** `1 agenda:0f… image:7c… title:3f… price:9b…` */
export function writeDigest({ agenda, image, parts }: Digest): string {
  return [
    VERSION,
    ...(agenda ? [`agenda:${agenda}`] : []),
    ...(image ? [`image:${image}`] : []),
    ...[...parts].map(([part, mark]) => `${part}:${mark}`),
  ].join(' ');
}

/** `undefined` for what no importer wrote, or one that this one does not know. */
export function readDigest(text: string | undefined): Digest | undefined {
  const [version, ...words] = text?.split(' ') ?? [];
  if (version !== VERSION) return undefined;
  const pairs = words.map((word) => word.split(':', 2) as [string, string]);
  const named = (name: string) => pairs.find(([one]) => one === name)?.[1];
  return {
    agenda: named('agenda'),
    image: named('image'),
    parts: new Map(pairs.flatMap(([name, mark]) => (isPart(name) ? [[name, mark] as const] : []))),
  };
}

/** 48 bits of SHA-256 over the keys in their order; undefined for nothing. */
export function markOf(value: PartValue | string): string | undefined {
  if (value === undefined) return undefined;
  return createHash('sha256')
    .update(JSON.stringify(stable(value)))
    .digest('hex')
    .slice(0, 12);
}

/** Keys in alphabetical order, at each level: two ways of writing one value have one mark. */
function stable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, field]) => [key, stable(field)]),
  );
}
