import { defineHastPlugin } from 'satteri';
import { texts } from '../../texts.ts';
import { element } from './hast.ts';

/** A wide table scrolls by itself, by keyboard too, instead of widening the page of a phone. */
export const tables = () => {
  let count = 0;
  return defineHastPlugin({
    name: 'tables',
    element: {
      filter: ['table'],
      visit(table, context) {
        count += 1;
        const properties = {
          className: ['table'],
          tabIndex: 0,
          ariaLabel: texts.tableLabel(count),
        };
        context.wrapNode(table, element('section', properties));
      },
    },
  });
};
