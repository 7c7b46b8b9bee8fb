import { contentFolder, PNG } from '@echosciences/content/test';
import { expect, test } from 'vitest';
import { fakeForge } from './fake-forge.ts';
import { orphanBranches, orphanImages } from './orphans.ts';

test('a branch of a draft whose proposal is gone is an orphan, that of an open one is not', async () => {
  const { forge } = fakeForge({
    'GET /pulls': () => [{ head: { ref: 'cms/corse_articles/a' } }, { head: { ref: 'theme' } }],
    'GET /git/matching-refs/heads/cms/': () => [
      { ref: 'refs/heads/cms/corse_articles/a' },
      { ref: 'refs/heads/cms/corse_articles/b' },
    ],
    'GET /git/matching-refs/heads/proposition/': () => [{ ref: 'refs/heads/proposition/corse/c' }],
  });
  expect(await orphanBranches(forge)).toEqual(['cms/corse_articles/b', 'proposition/corse/c']);
});

test('an image that its entry names nowhere is an orphan', () => {
  const article = 'fictif/articles/2026/volcan';
  const text = [
    '---',
    'cover: { src: ./couverture.png, alt: Un volcan }',
    '---',
    '![Un cratère](<cratère.png>)',
    '![Une coulée](coul%C3%A9e.png)',
  ].join('\n');
  const content = contentFolder({
    [`${article}/index.md`]: text,
    [`${article}/couverture.png`]: PNG,
    [`${article}/crate\u0300re.png`]: PNG,
    [`${article}/coulée.png`]: PNG,
    [`${article}/ancienne.png`]: PNG,
  });
  expect(orphanImages(content, 'fictif')).toEqual([`content/${article}/ancienne.png`]);
});
