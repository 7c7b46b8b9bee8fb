import type { PlacedFiles } from '@echosciences/content/placing';
import type { Draft } from '../draft.ts';
import { coverOf } from '../images/cover.ts';
import type { PlanContext } from './context.ts';
import type { Digest } from './digest.ts';
import { markOf } from './digest.ts';
import type { PartValue } from './fields.ts';

/** The image of an event, fetched if it was to be. */
export interface TakenCover {
  /** The part of the front matter; absent where no image was taken. */
  value?: PartValue;
  /** Mark of its address at the source. */
  image?: string;
  files: PlacedFiles;
  notes: string[];
}

const NONE: TakenCover = { files: [], notes: [] };

/**
 * Takes the image of a draft, unless it is there already or a person chose another one. Without an image
 * the event is published all the same.
 * @param written what was last written; absent for a new event
 * @param here what the file says now
 */
export async function takeCover(
  { image, fields, source }: Draft,
  { takeImage }: Pick<PlanContext, 'takeImage'>,
  written?: Digest,
  here?: PartValue,
): Promise<TakenCover> {
  if (!image || !takeImage) return NONE;
  const mark = markOf(image.url);
  if (written && (written.image === mark || written.parts.get('cover') !== markOf(here))) {
    return NONE;
  }
  const taken = await takeImage(image);
  if ('problem' in taken) return { files: [], notes: [taken.problem] };
  const { name, bytes } = taken;
  const title = String(fields.title);
  const cover = coverOf({ title, url: source.url, image }, name, source.provider);
  return cover ? { value: { cover }, image: mark, files: [{ name, bytes }], notes: [] } : NONE;
}
