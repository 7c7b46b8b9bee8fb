import type { Rendering } from '@echosciences/cms';
import type { Entry } from '@echosciences/content';
import type { JSHandle, Page } from 'playwright-core';

/** The module that renders entries, loaded in a page of its site. */
export type Preview = JSHandle<{ render(draft: object, imageOf: object): Promise<Rendering> }>;

// As text: what tests are compiled with has imports of its own.
export const loadPreview = (page: Page): Promise<Preview> =>
  page.evaluateHandle(`import('/admin/apercu.js')`) as Promise<Preview>;

/** What a preview gives for an entry, and what the built site shows of it, both as lines. */
export interface Compared {
  preview: string[];
  built: string[];
}

/** Where something is on the built site: a page, and the element on it. */
export interface Place {
  path: string;
  selector: string;
}

/**
 * Renders an entry in a page of its site beside what was built. Lines have one element or one text
 * each. Differences that are meant are left out of both:
 * - a preview shows an image as it is, the build makes variants of it;
 * - « À voir aussi » compares the texts of all entries, which previews do not have;
 * - scripts move what has ended on an old page, previews are never old.
 */
export function compare(preview: Preview, entry: Entry, part: 'card' | 'page', place: Place) {
  const draft = {
    type: entry.type.key,
    slug: entry.slug,
    file: entry.path,
    data: entry.data,
    body: entry.body,
  };
  return preview.evaluate(compareInPage, { draft, part, place });
}

async function compareInPage(
  { render }: { render(draft: object, imageOf: object): Promise<Rendering> },
  { draft, part, place }: { draft: object; part: 'card' | 'page'; place: Place },
): Promise<Compared> {
  const imageOf = async (name: string) => ({ src: `/${name}`, width: 1, height: 1 });
  const rendering = await render(draft, imageOf);
  const fragment = (html: string) => new DOMParser().parseFromString(html, 'text/html');
  const built = fragment(await (await fetch(place.path)).text());
  return {
    preview: lines(fragment(rendering[part]).body.firstElementChild),
    built: lines(built.querySelector(place.selector)),
  };

  function lines(root: Element | null): string[] {
    if (!root) return [];
    for (const meant of root.querySelectorAll('script, source, [aria-labelledby="a-voir"]')) {
      meant.remove();
    }
    for (const image of root.querySelectorAll('img')) {
      for (const { name } of [...image.attributes]) {
        if (name !== 'alt' && name !== 'class') image.removeAttribute(name);
      }
    }
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    const all: string[] = [];
    for (let node: Node | null = root; node; node = walker.nextNode()) {
      if (node.nodeType === Node.ELEMENT_NODE) {
        const { localName, attributes } = node as Element;
        const pairs = [...attributes].map(({ name, value }) => `${name}="${value}"`).sort();
        all.push(`<${[localName, ...pairs].join(' ')}>`);
      } else {
        all.push((node.textContent ?? '').replace(/[ \n\t]+/g, ' '));
      }
    }
    return all.filter((line) => line !== '');
  }
}
