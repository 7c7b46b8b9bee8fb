import { defineHastPlugin } from 'satteri';
import { texts } from '../../texts.ts';
import { element } from './hast.ts';

/** A heading cell says that it heads its column. A wide table scrolls by itself, by keyboard too, instead of widening the page of a phone. */
export const tables = () => {
  let count = 0;
  return defineHastPlugin({
    name: 'tables',
    element: [
      {
        filter: ['th'],
        visit: (cell, context) => context.setProperty(cell, 'scope', 'col'),
      },
      {
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
    ],
  });
};
