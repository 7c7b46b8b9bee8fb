import { defineMdastPlugin } from 'satteri';
import { factsIn } from '../../lib/body-facts.ts';

/** An address or a sign is not read as a word. */
const WORD = /(?<![^\s])(?!(?:https?:\/\/|www\.))\S*[\p{L}\p{N}]\S*/gu;

/** Counts what is read: words of the text, images. Addresses of links and markup are not. */
export const wordCount = defineMdastPlugin({
  name: 'word-count',
  text(node, { data }) {
    if (data.astro) factsIn(data.astro.frontmatter).words += node.value.match(WORD)?.length ?? 0;
  },
  image(_node, { data }) {
    if (data.astro) factsIn(data.astro.frontmatter).images += 1;
  },
});
