import type { ContentTypes, EntryData, image as imageField } from '@echosciences/schemas';
import { allContentTypes } from '@echosciences/schemas';
import type { SchemaContext } from 'astro/content/config';
import { defineCollection } from 'astro/content/config';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import { entryLoader } from './integration/entry-loader.ts';

/**
 * Front matter as pages get it: the image becomes Astro's own, with its size and its variants. The rest
 * is valid and complete by then, the loader has it from the territory.
 */
const schema = ({ image }: SchemaContext) =>
  z
    .custom<EntryData>()
    .transform((data) =>
      data.cover ? { ...data, cover: { ...data.cover, src: image().parse(data.cover.src) } } : data,
    );

type Collections = {
  [Key in keyof ContentTypes]: {
    loader: Loader;
    schema: (context: SchemaContext) => WithImage<ContentTypes[Key]['schema']>;
  };
};

type WithImage<Schema extends z.ZodObject> = z.ZodObject<
  Omit<Schema['shape'], 'cover'> & {
    cover: z.ZodOptional<
      z.ZodObject<
        Omit<typeof imageField.shape, 'src'> & { src: ReturnType<SchemaContext['image']> }
      >
    >;
  }
>;

/**
 * One collection per content type.
 * @param read what gives the territory: the theme's own takes a valid one only
 */
export const collectionsOf = (read?: Parameters<typeof entryLoader>[1]) =>
  Object.fromEntries(
    allContentTypes.map((type) => [
      type.key,
      defineCollection({ loader: entryLoader(type, read), schema }),
    ]),
  ) as unknown as Collections;

export const collections = collectionsOf();
