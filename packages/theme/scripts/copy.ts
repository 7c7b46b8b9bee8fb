import { copyTexts } from '../texts/copy.ts';

/** Makes the clipboard's content when it is not the text itself. */
export type Formats = Record<string, () => ClipboardItem>;

/**
 * Shows the buttons `data-copy="name"` of a part of the page. They copy what the element
 * `data-snippet="name"` holds and say so in `data-copied="name"`; where the browser refuses, the text
 * is selected for the keyboard.
 */
export function enableCopyButtons(root: ParentNode, formats: Formats = {}): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    button.hidden = false;
    const name = button.dataset.copy ?? '';
    button.addEventListener('click', () => void copy(name, formats[name]));
  }
}

/** What an element to copy holds. */
export function contentOf(name: string): string {
  const element = snippet(name);
  return element instanceof HTMLTextAreaElement ? element.value : (element?.textContent ?? '');
}

async function copy(name: string, format?: () => ClipboardItem) {
  const status = document.querySelector(`[data-copied="${name}"]`);
  try {
    if (format) await navigator.clipboard.write([format()]);
    else await navigator.clipboard.writeText(contentOf(name));
    say(status, copyTexts.copied);
  } catch {
    select(snippet(name));
    say(status, copyTexts.notCopied);
  }
}

function say(status: Element | null, text: string) {
  if (status) status.textContent = text;
}

function select(element: Element | null) {
  // What is folded away cannot be selected.
  element?.closest('details')?.setAttribute('open', '');
  if (element instanceof HTMLTextAreaElement) {
    element.focus();
    element.select();
  } else if (element) getSelection()?.selectAllChildren(element);
}

function snippet(name: string): Element | null {
  return document.querySelector(`[data-snippet="${name}"]`);
}
