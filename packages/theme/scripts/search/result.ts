/** One answer in the page. Everything in it was written elsewhere: it is text, never HTML. */
import { excerptParts } from '../../lib/search/excerpt.ts';
import { readText } from '../../lib/search/words.ts';
import type { FoundData } from './pagefind.ts';

/** A copy of the page's model; `now` is local time, to say what has ended. */
export function resultItem(
  mould: HTMLTemplateElement,
  { url, excerpt, meta }: FoundData,
  now: string,
): DocumentFragment {
  const item = mould.content.cloneNode(true) as DocumentFragment;
  const slot = (name: string) => item.querySelector<HTMLElement>(`[data-slot=${name}]`);
  for (const name of ['kind', 'territory', 'date', 'place']) {
    const text = meta[name];
    if (text) slot(name)?.append(readText(text));
    else slot(name)?.remove();
  }
  const link = slot('title') as HTMLAnchorElement;
  link.href = isWeb(url) ? url : '/';
  link.textContent = readText(meta.title ?? url);
  if (!meta.end || meta.end > now) slot('over')?.remove();
  for (const { text, isMark } of excerptParts(excerpt)) {
    const mark = document.createElement('mark');
    mark.textContent = text;
    slot('excerpt')?.append(isMark ? mark : text);
  }
  return item;
}

function isWeb(url: string): boolean {
  return /^https?:$/.test(new URL(url, location.href).protocol);
}
