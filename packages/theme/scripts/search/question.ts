import { SEARCH } from '../../lib/search/params.ts';
import type { Question } from './pagefind.ts';

/** The question of an address or a form. */
export function questionOf(params: URLSearchParams): Question {
  const { [SEARCH.text]: text = '', [SEARCH.past]: past, ...filters } = Object.fromEntries(params);
  return { text, past: past !== undefined, filters };
}

export function isEmpty({ text, filters }: Question): boolean {
  return text === '' && Object.keys(filters).length === 0;
}

/** A link that asks another question; the page answers it in place. */
export function linkTo({ text, past, filters }: Question, label = ''): HTMLAnchorElement {
  const link = document.createElement('a');
  const params = { ...filters, [SEARCH.text]: text, ...(past && { [SEARCH.past]: '1' }) };
  link.href = `/recherche/?${new URLSearchParams(params)}`;
  link.dataset.ask = '';
  link.textContent = label;
  return link;
}
