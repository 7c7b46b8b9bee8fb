import { defineMdastPlugin } from 'satteri';

/** Raw HTML is shown as the text it is: contributors write Markdown. */
export const noRawHtml = defineMdastPlugin({
  name: 'no-raw-html',
  html(node, context) {
    context.replaceNode(node, { type: 'text', value: node.value });
  },
});
