import { headingId } from '@echosciences/schemas/heading-id';
import { defineHastPlugin } from 'satteri';
import { pageIds } from './page-ids.ts';

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
        const base = headingId(context.textContent(heading));
        let id = base;
        for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
        taken.add(id);
        context.setProperty(heading, 'id', id);
      },
    },
  });
};
