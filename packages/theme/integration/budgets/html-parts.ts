import { parse } from 'node-html-parser';
import { compressed } from './files.ts';

/** What HTML is made of, by what usually makes it heavy. */
const PARTS = {
  'inline SVG': 'svg',
  'structured data': 'script[type="application/ld+json"]',
  templates: 'template',
  'the text': '.prose',
  'the head': 'head',
  'the header': 'body > header',
  'the footer': 'body > footer',
  lists: 'main ul, main ol, main tbody',
} as const;

/** Lines of a list that its page is judged by: more of them come from the content. */
const LINES = 30;

/** The part of a page's HTML that weighs most, compressed by itself. */
export function heaviestHtml(html: string): { name: string; bytes: number } {
  const root = parse(html);
  const weights = Object.entries(PARTS).map(([name, selector]) => {
    const outer = root
      .querySelectorAll(selector)
      .filter((element) => !element.parentNode?.closest(selector))
      .map((element) => element.outerHTML);
    return { name, bytes: outer.length > 0 ? compressed(outer.join('')) : 0 };
  });
  return weights.reduce((most, part) => (part.bytes > most.bytes ? part : most));
}

/** The page without what grows with the content: the writer's text, the lines of long lists. */
export function withoutContent(html: string): string {
  const root = parse(html);
  for (const text of root.querySelectorAll('main .prose')) text.innerHTML = '';
  for (const list of root.querySelectorAll(PARTS.lists)) {
    for (const line of list.children.slice(LINES)) line.remove();
  }
  return root.outerHTML;
}
