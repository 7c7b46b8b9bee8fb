import { typography } from '@echosciences/schemas';
import type { MarkdownInstance } from 'astro';
import { slugOfGuideFile } from './guide-slug.ts';

interface FrontMatter {
  title: string;
  summary: string;
}

const files = Object.entries(
  import.meta.glob<MarkdownInstance<FrontMatter>>('../guide/*.md', { eager: true }),
);

/** The pages of the guide for coordinators, in the order in which they are read. */
export const guidePages = files
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([file, { frontmatter, Content, getHeadings }]) => ({
    slug: slugOfGuideFile(file),
    title: typography(frontmatter.title),
    summary: typography(frontmatter.summary),
    Content,
    headings: getHeadings(),
  }));
