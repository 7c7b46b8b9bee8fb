import { typography } from '@echosciences/schemas';
import { defineMdastPlugin } from 'satteri';

/** French typography in the prose of Markdown bodies, what images show included; code keeps its characters. */
export const frenchTypography = defineMdastPlugin({
  name: 'french-typography',
  text(node, context) {
    const value = typography(node.value);
    if (value !== node.value) context.replaceNode(node, { type: 'text', value });
  },
  image(node, context) {
    const alt = typography(node.alt ?? '');
    if (alt !== (node.alt ?? ''))
      context.replaceNode(node, { type: 'image', url: node.url, title: node.title, alt });
  },
});
