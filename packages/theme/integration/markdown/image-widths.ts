import { defineHastPlugin } from 'satteri';

/**
 * Widths of a body's column (42rem at most), on screens of one and two pixels a dot. None is a width
 * that photographs have: Astro would add an equal one. As texts: the parser drops numbers in lists.
 */
const WIDTHS = ['450', '750', '1350'];
const SIZES = '(min-width: 44rem) 42rem, calc(100vw - 2.5rem)';

/**
 * Images of a body come in the widths of its column, as WebP. AVIF would need a `<picture>`, which
 * Astro's own replacement of Markdown images, attributes of one `<img>`, cannot write.
 */
export const imageWidths = defineHastPlugin({
  name: 'image-widths',
  element: {
    filter: ['img'],
    visit(image, context) {
      // Astro takes a list from Markdown and a text that it cuts at spaces from MDX.
      const widths = context.sourceFormat === 'mdx' ? WIDTHS.join(' ') : WIDTHS;
      context.setProperty(image, 'widths', widths);
      context.setProperty(image, 'sizes', SIZES);
    },
  },
});
