import type { ContentType, ContentTypes } from '@echosciences/schemas';
import { allContentTypes, image as imageField } from '@echosciences/schemas';
import type { SchemaContext } from 'astro/content/config';
import { defineCollection } from 'astro/content/config';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import { entryLoader } from './integration/entry-loader.ts';
import { networkLoader } from './integration/network-loader.ts';

/** Front matter as pages get it: the image becomes Astro's own, with its size and its variants. */
function schemaOf({ schema }: ContentType) {
  return ({ image }: SchemaContext) =>
    z.strictObject({
      ...schema.shape,
      cover: z.strictObject({ ...imageField.shape, src: image() }).optional(),
    });
}

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

const own = Object.fromEntries(
  allContentTypes.map((type) => [
    type.key,
    defineCollection({ loader: entryLoader(type), schema: schemaOf(type) }),
  ]),
) as unknown as Collections;

/** One collection per content type, and what the portal gathers from the territories. */
export const collections = {
  ...own,
  network: defineCollection({ loader: networkLoader(), schema: z.looseObject({}) }),
};
