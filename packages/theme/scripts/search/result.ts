/** One answer in the page. Everything in it was written elsewhere: it is text, never HTML. */
import { excerptParts } from '../../lib/search/excerpt.ts';
import { nextStart } from '../../lib/search/spans.ts';
import { readUnsearched } from '../../lib/search/unsearched.ts';
import { readText } from '../../lib/search/words.ts';
import { turnLeaf } from '../fresh.ts';
import type { FoundData } from './pagefind.ts';

/**
 * A copy of the page's model; `now` is local time, for the next date and to say what has ended. Under
 * the name of its rubrique an answer does not name it again.
 */
export function resultItem(
  mould: HTMLTemplateElement,
  { url, excerpt, meta }: FoundData,
  { now, isUnderItsName }: { now: string; isUnderItsName: boolean },
): DocumentFragment {
  const item = mould.content.cloneNode(true) as DocumentFragment;
  const slot = (name: string) => item.querySelector<HTMLElement>(`[data-slot=${name}]`);
  const kind = isUnderItsName ? meta.kind?.split(' · ').slice(1).join(' · ') : meta.kind;
  for (const [name, text] of Object.entries({ ...meta, kind })) {
    if (text) slot(name)?.append(readText(text));
  }
  for (const empty of item.querySelectorAll('.search-result__facts > :empty')) empty.remove();
  const link = slot('title') as HTMLAnchorElement;
  link.href = isWeb(url) ? url : '/';
  link.textContent = readText(meta.title ?? url);
  const isOver = meta.end !== undefined && readUnsearched(meta.end) <= now;
  if (!isOver) slot('over')?.remove();
  const start = meta.spans && nextStart(readUnsearched(meta.spans), now);
  const leaf = item.querySelector('time');
  if (start) turnLeaf(item, start);
  else leaf?.remove();
  item.firstElementChild?.classList.toggle('search-result--over', isOver);
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
