import { assert, property, record, string } from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import { bodyImage } from './body-image.ts';

const { fromBlock, pattern, toBlock } = bodyImage;

function read(markdown: string) {
  const match = pattern.exec(markdown);
  return match ? fromBlock(match) : undefined;
}

test('an image is written in Markdown with its text and its caption', () => {
  const image = { image: 'cap.jpg', alt: 'Le cap Corse', title: 'Photo : A. Dupont' };
  expect(toBlock(image)).toBe('![Le cap Corse](cap.jpg "Photo : A. Dupont")');
  expect(read(toBlock(image))).toEqual(image);
});

test('without a caption, no quotes are left', () => {
  expect(toBlock({ image: 'cap.jpg', alt: 'Cap' })).toBe('![Cap](cap.jpg)');
  expect(read('![Cap](cap.jpg)')).toEqual({ image: 'cap.jpg', alt: 'Cap', title: '' });
});

test('lines are joined: a blank line would end the image', () => {
  expect(toBlock({ image: 'a.jpg', alt: 'Une\n\nligne ' })).toBe('![Une ligne](a.jpg)');
});

test.each(['![Cap](cap.jpg) et du texte', 'Texte ![Cap](cap.jpg)', '[Cap](cap.jpg)', '![Cap]()'])(
  '« %s » is not an image alone on its line',
  (markdown) => {
    expect(read(markdown)).toBeUndefined();
  },
);

test('any text comes back as it was, and Markdown reads the same', () => {
  const words = string().map((text) => text.replace(/\s+/g, ' ').trim());
  assert(
    property(record({ alt: words, title: words }), ({ alt, title }) => {
      const written = toBlock({ image: 'a.jpg', alt, title });
      expect(read(written)).toEqual({ image: 'a.jpg', alt, title });
      const [paragraph] = fromMarkdown(written).children;
      const node = paragraph && 'children' in paragraph ? paragraph.children[0] : undefined;
      expect(node).toMatchObject({ type: 'image', url: 'a.jpg' });
    }),
  );
});
