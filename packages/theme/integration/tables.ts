import { defineHastPlugin } from 'satteri';

/**
 * Tables of a text: a heading cell says that it heads its column, and a table too wide for its page
 * scrolls in a box of its own, which the keyboard reaches.
 */
export const tables = defineHastPlugin({
  name: 'tables',
  element: [
    {
      filter: ['th'],
      visit: (cell, context) => context.setProperty(cell, 'scope', 'col'),
    },
    {
      filter: ['table'],
      visit: (table, context) =>
        context.wrapNode(table, {
          type: 'element',
          tagName: 'div',
          properties: {
            className: ['table-box'],
            role: 'group',
            ariaLabel: 'Tableau',
            tabIndex: 0,
          },
          children: [],
        }),
    },
  ],
});
