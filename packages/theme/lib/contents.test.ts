import { expect, test } from 'vitest';
import { contentsOf } from './contents.ts';

const heading = (depth: number, slug: string) => ({ depth, slug, text: slug.toUpperCase() });

test('a text with four headings has a table of contents, two levels deep', () => {
  const parts = contentsOf(['a', 'b', 'c', 'd'].map((slug, at) => heading(at === 1 ? 3 : 2, slug)));
  expect(parts).toEqual([
    { id: 'a', title: 'A', parts: [{ id: 'b', title: 'B', parts: [] }] },
    { id: 'c', title: 'C', parts: [] },
    { id: 'd', title: 'D', parts: [] },
  ]);
});

test('the title of the notes and small headings do not count', () => {
  const headings = [heading(2, 'a'), heading(2, 'b'), heading(3, 'c'), heading(4, 'd')];
  expect(contentsOf([...headings, heading(2, 'footnote-label')])).toEqual([]);
});
