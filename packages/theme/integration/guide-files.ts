import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainText } from '@echosciences/content';
import { parseEntryText } from '@echosciences/content/entry-text';
import { typography } from '@echosciences/schemas';
import { z } from 'zod';
import { slugOfGuideFile } from '../lib/guide-slug.ts';

/** Where the pages of the guide and their pictures lie. */
export const GUIDE = join(import.meta.dirname, '../guide');

const frontMatter = z.strictObject({ title: z.string(), summary: z.string() });

/** A page of the guide as it is written. */
export interface GuideFile {
  file: string;
  slug: string;
  title: string;
  summary: string;
  /** Markdown. */
  body: string;
  /** The words of the body. */
  text: string;
}

/** The pages of the guide from disk, in the order in which they are read. @throws on a bad header */
export function guideFiles(): GuideFile[] {
  return readdirSync(GUIDE)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((file) => {
      const { yaml, body } = parseEntryText(readFileSync(join(GUIDE, file), 'utf8'));
      const { title, summary } = frontMatter.parse(yaml?.data);
      return {
        file,
        slug: slugOfGuideFile(file),
        title: typography(title),
        summary: typography(summary),
        body,
        text: plainText({ file, body }),
      };
    });
}
