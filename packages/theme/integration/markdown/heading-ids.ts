import { slugify } from '@echosciences/schemas/slugify';
import { defineHastPlugin } from 'satteri';
import { askedWords } from '../../lib/search/words.ts';
import { pageIds } from './page-ids.ts';

/** Enough to tell the parts of one text apart. */
const WORDS = 4;

/** Addresses of a text's parts: a few of their words, as `#fond-ocean`. */
export const headingIds = () => {
  const taken = new Set(pageIds());
  return defineHastPlugin({
    name: 'short-heading-ids',
    element: {
      filter: ['h2', 'h3', 'h4', 'h5', 'h6'],
      visit(heading, context) {
        // The parser's own, as that of the notes, is what its links lead to.
        if (heading.properties.id) return;
        const words = slugify(askedWords(context.textContent(heading))).split('-');
        const base = words.slice(0, WORDS).join('-') || 'partie';
        let id = base;
        for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
        taken.add(id);
        context.setProperty(heading, 'id', id);
      },
    },
  });
};
