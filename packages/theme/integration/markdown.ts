import { typography } from '@echosciences/schemas';
import { defineMdastPlugin } from 'satteri';

/** French typography in the prose of Markdown bodies; code keeps its characters. */
const frenchTypography = defineMdastPlugin({
  name: 'french-typography',
  text(node, context) {
    const value = typography(node.value);
    if (value !== node.value) context.replaceNode(node, { type: 'text', value });
  },
});

/** Raw HTML is shown as the text it is: contributors write Markdown. */
const noRawHtml = defineMdastPlugin({
  name: 'no-raw-html',
  html(node, context) {
    context.replaceNode(node, { type: 'text', value: node.value });
  },
});

export const markdownPlugins = [frenchTypography, noRawHtml];
