/** What rendering a body finds out about it, beside its HTML. */
export interface BodyFacts {
  words: number;
  images: number;
  /** Origins whose players a reader may start: the page's policy names them and no other. */
  frameOrigins: string[];
  mediaOrigins: string[];
}

/** Minutes to read a text: 220 words a minute, 10 seconds for an image; one at least. */
export function readingMinutes({ words, images }: Pick<BodyFacts, 'words' | 'images'>): number {
  return Math.max(1, Math.round(words / 220 + images / 6));
}

/** The facts in a body's front matter, where Astro keeps what plugins of Markdown leave. */
export function factsIn(frontmatter: Record<string, unknown>): BodyFacts {
  frontmatter.body ??= { words: 0, images: 0, frameOrigins: [], mediaOrigins: [] };
  return frontmatter.body as BodyFacts;
}
