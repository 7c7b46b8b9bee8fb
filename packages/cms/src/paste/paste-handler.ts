/** Takes the place of Decap's module of the same name: what is pasted from elsewhere is adapted first. */
import { htmlToSlate } from 'decap-cms-widget-richtext/dist/esm/serializers/index.js';
import type { TextNode } from './fragment.ts';
import { adaptPasted } from './fragment.ts';

/** Puts a text of another program into the editor; the rest is left to the editor itself. */
export function handlePasteHtml({ event, editor, isDisabled }: Paste): boolean {
  const fragment = isDisabled ? null : getHtmlFragment(event.clipboardData?.getData('text/html'));
  if (!fragment) return false;
  event.preventDefault();
  editor.tf.insertFragment(fragment);
  return true;
}

/** @returns null when there is nothing for us to put in */
export function getHtmlFragment(html: string | undefined): TextNode[] | null {
  // What was copied in an editor has its images with it; as HTML, the labels of their forms.
  if (!html || html.includes('data-slate-fragment=')) return null;
  const fragment = adaptPasted(htmlToSlate(html).children);
  return fragment.length > 0 ? fragment : null;
}

interface Paste {
  event: ClipboardEvent;
  editor: { tf: { insertFragment(nodes: readonly TextNode[]): void } };
  isDisabled?: boolean;
}
