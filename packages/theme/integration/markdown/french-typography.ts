import { typography } from '@echosciences/schemas';
import { defineMdastPlugin } from 'satteri';

/** French typography in the prose of Markdown bodies; code keeps its characters. */
export const frenchTypography = defineMdastPlugin({
  name: 'french-typography',
  text(node, context) {
    const value = typography(node.value);
    if (value !== node.value) context.replaceNode(node, { type: 'text', value });
  },
});
