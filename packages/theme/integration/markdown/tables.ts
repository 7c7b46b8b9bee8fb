import { defineHastPlugin } from 'satteri';
import { texts } from '../../texts.ts';
import type { Element } from './hast.ts';
import { element } from './hast.ts';

/**
 * A heading cell says that it heads its column. Cells are aligned by a class: the policy of pages
 * allows no `style`. A wide table scrolls by itself, by keyboard too, instead of
 * widening the page of a phone.
 */
export const tables = () => {
  let count = 0;
  return defineHastPlugin({
    name: 'tables',
    element: [
      {
        filter: ['th', 'td'],
        visit(cell, context) {
          if (cell.tagName === 'th') context.setProperty(cell, 'scope', 'col');
          const side = sideOf(cell.properties);
          if (!side) return;
          context.setProperty(cell, 'className', [`cell--${side}`]);
          context.setProperty(cell, 'style', null);
          context.setProperty(cell, 'align', null);
        },
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

/** The side that Markdown's colons ask for: the build's parser has it in a style, the previews' in `align`. */
function sideOf({ style, align }: Element['properties']): string | undefined {
  return /\b(?<side>left|center|right)\b/.exec(`${style ?? ''} ${align ?? ''}`)?.groups?.side;
}
