import { defineCollection } from 'astro/content/config';
import { z } from 'astro/zod';
import { postsLoader } from './posts-loader.ts';

export const collections = {
  posts: defineCollection({
    loader: postsLoader(process.env.PEERS_POSTS ?? ''),
    schema: z.object({
      title: z.string(),
      description: z.string(),
      date: z.coerce.date(),
      tags: z.array(z.string()),
    }),
  }),
};
