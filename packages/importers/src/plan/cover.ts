import type { PlacedFiles } from '@echosciences/content/placing';
import type { EntryData } from '@echosciences/schemas';
import { image as imageSchema, parse } from '@echosciences/schemas';
import type { Draft } from '../draft.ts';
import type { PlanContext } from './context.ts';
import { markOf } from './digest.ts';

/** An event's image as the front matter has it, and its file. */
export interface Cover {
  value?: Required<Pick<EntryData<'event'>, 'cover'>>;
  images: PlacedFiles;
  notes: string[];
}

/** The start of an image's name, the same as long as its address at the source is. */
export function coverName(url: string): string {
  return `visuel-${markOf(url)}`;
}

/** Takes the image of a draft; without one the event is published all the same. */
export async function coverOf(
  { image, fields, source: { provider } }: Draft,
  { takeImage }: Pick<PlanContext, 'takeImage'>,
): Promise<Cover> {
  if (!image || !takeImage) return { images: [], notes: [] };
  const taken = await takeImage(image);
  if ('note' in taken) return { images: [], notes: [taken.note] };
  const src = `${coverName(image.url)}.${taken.extension}`;
  const cover = parse(imageSchema, {
    src,
    alt: `Visuel de l’événement « ${String(fields.title)} »`,
    credit: (image.credit ?? `D’après ${provider}`).slice(0, 200),
  });
  if ('problems' in cover) {
    const [problem] = cover.problems;
    return { images: [], notes: [`image laissée : ${problem?.message}`] };
  }
  return { value: { cover: cover.data }, images: [{ name: src, bytes: taken.bytes }], notes: [] };
}
