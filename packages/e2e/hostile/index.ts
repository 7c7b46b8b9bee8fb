import type { Contribution } from './contribution.ts';
import { fields } from './fields.ts';
import { frontMatter } from './front-matter.ts';
import { images } from './images.ts';
import { links } from './links.ts';
import { markup } from './markup.ts';
import { mdx } from './mdx.ts';
import { paths } from './paths.ts';

/** Every hostile contribution that we know of, each with what must come of it. */
export const hostile: readonly Contribution[] = [
  ...markup,
  ...links,
  ...mdx,
  ...fields,
  ...frontMatter,
  ...paths,
  ...images,
];
export { floods } from './floods.ts';
