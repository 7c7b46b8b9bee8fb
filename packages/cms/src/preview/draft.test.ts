import { contentTypes } from '@echosciences/schemas';
import { describe, expect, test } from 'vitest';
import type { EditedEntry } from './draft.ts';
import { draftOf } from './draft.ts';

const TODAY = '2026-11-24';
const article = (entry: Partial<EditedEntry> = {}): EditedEntry => ({
  type: contentTypes.article as never,
  form: {
    title: 'L’été à Grenoble',
    summary: 'Un résumé qui dit en une phrase de quoi il est question.',
    kind: 'reportage',
    body: 'Un texte.\n',
  },
  images: [],
  ...entry,
});

describe('what the preview shows of a form', () => {
  test('is a draft with the slug that the entry will have and today’s date', () => {
    expect(draftOf(article(), TODAY)).toMatchObject({
      type: 'article',
      slug: 'l-ete-a-grenoble',
      data: { title: 'L’été à Grenoble', publishedAt: TODAY },
      body: 'Un texte.',
    });
  });

  test('keeps the slug of an entry that exists, whatever its title has become', () => {
    const path = 'content/fictif/articles/2026/ancien/index.md';
    expect(draftOf(article({ slug: 'ancien/index', path }), TODAY)).toMatchObject({
      slug: 'ancien',
      file: path,
    });
  });

  test('is without what Decap leaves of emptied fields', () => {
    const { form } = article();
    const emptied = { ...form, cover: { src: '', alt: '' }, themes: [''], updatedAt: '' };
    expect(draftOf(article({ form: emptied }), TODAY)).toEqual(draftOf(article(), TODAY));
  });

  test.each([
    [{}, ['title', 'summary', 'kind']],
    [{ ...article().form, title: 'A' }, ['title']],
    [{ ...article().form, body: '![Un ciel](absente.png)' }, ['body']],
  ])('is what keeps %j from being shown', (form, fields) => {
    const shown = draftOf(article({ form }), TODAY);
    const problems = 'problems' in shown ? shown.problems : [];
    expect(problems.map(({ path }) => path[0])).toEqual(fields);
    for (const { reason } of problems) expect(reason).not.toBe('');
  });
});
