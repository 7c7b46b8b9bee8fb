/** The search page: reads the form, asks the index, shows the answers; the address keeps the question. */
import { SEARCH } from '../lib/search/params.ts';
import { texts } from '../texts.ts';
import { addressOf, fillForm, paramsOf, showCounts } from './agenda/form.ts';
import { presentTime } from './fresh.ts';
import './offline/register.ts';
import { nearWords } from './search/near-words.ts';
import type { Found, Question } from './search/pagefind.ts';
import { countsOf, find, findOnce } from './search/pagefind.ts';
import { resultItem } from './search/result.ts';

/** Answers shown at once, a file of one to three kilobytes each; a button brings as many more. */
const STEP = 10;

const root = document.querySelector<HTMLElement>('[data-search]');
if (root) start(root);

function start(root: HTMLElement) {
  const part = <Part extends HTMLElement>(name: string) =>
    root.querySelector<Part>(`[data-search-${name}]`) as Part;
  const form = root.querySelector('form') as HTMLFormElement;
  const status = part('status');
  const list = part<HTMLOListElement>('results');
  const more = part<HTMLButtonElement>('more');
  const [browse, near, wider] = [part('browse'), part('near'), part('wider')];
  const mould = part<HTMLTemplateElement>('mould');
  const now = presentTime(root.dataset.search ?? '');
  const counted = new Set<string>();
  let latest = 0;
  let rest: Found[] = [];
  let onlyEnded = false;

  part('fallback').remove();
  fillForm(form, '', location.search);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search();
  });
  form.addEventListener('change', (event) => {
    if (event.target !== form.elements.namedItem(SEARCH.text)) void search();
  });
  form.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLSelectElement) void count(target.name);
  });
  more.addEventListener('click', () => void showMore());
  void search();

  async function search() {
    const asked = ++latest;
    const params = paramsOf(form);
    history.replaceState(null, '', addressOf(params, ''));
    carryToNetwork(params);
    const question = questionOf(params);
    rest = [];
    if (question.text === '' && Object.keys(question.filters).length === 0) return show([], '');
    status.textContent = texts.searching;
    try {
      const { found, ...answers } = await find(question);
      const shown = await read(found.slice(0, STEP));
      if (asked !== latest) return;
      rest = found.slice(STEP);
      onlyEnded = answers.onlyEnded;
      show(shown, texts.searchFound(found.length, question.text, onlyEnded));
      for (const name of counted) void count(name);
      if (found.length === 0) await help(asked, question);
    } catch {
      if (asked === latest) show([], texts.searchOffline);
    }
  }

  /** A territory's search leads on with the same question. */
  function carryToNetwork(params: URLSearchParams) {
    const link = root.querySelector<HTMLAnchorElement>('[data-search-network] a');
    if (link) link.search = params.toString();
  }

  function read(found: readonly Found[]) {
    return Promise.all(found.map((one) => one.data()));
  }

  function show(answers: Awaited<ReturnType<typeof read>>, sentence: string) {
    list.replaceChildren(...answers.map((answer) => resultItem(mould, answer, now)));
    status.textContent = sentence;
    more.hidden = rest.length === 0;
    browse.hidden = answers.length > 0;
    near.hidden = true;
    wider.hidden = true;
  }

  async function showMore() {
    const asked = latest;
    try {
      const answers = await read(rest.slice(0, STEP));
      if (asked !== latest) return;
      const first = list.children.length;
      rest = rest.slice(STEP);
      list.append(...answers.map((answer) => resultItem(mould, answer, now)));
      more.hidden = rest.length === 0;
      list.children[first]?.querySelector('a')?.focus();
    } catch {
      status.textContent = texts.searchOffline;
    }
  }

  /** What to do when there is nothing: without the filters, or with other words. */
  async function help(asked: number, question: Question) {
    const { text, filters } = question;
    if (Object.keys(filters).length > 0 && text !== '') {
      wider.replaceChildren(linkTo({ ...question, filters: {} }, texts.searchWider));
      wider.hidden = false;
    }
    const words = await nearWords(text, async (word) => {
      const { found } = await findOnce({ ...question, text: word });
      return found;
    });
    if (asked !== latest || words.length === 0) return;
    near.replaceChildren(
      texts.searchNear,
      ...words.flatMap((word) => [' ', linkTo({ ...question, text: word }, word)]),
    );
    near.hidden = false;
  }

  /** How many answers each choice would give: asked for when a reader comes to it. */
  async function count(name: string) {
    counted.add(name);
    const asked = latest;
    try {
      const counts = await countsOf(questionOf(paramsOf(form)), name, onlyEnded);
      if (asked === latest) showCounts(form, new Map([[name, counts]]));
    } catch {
      // The choices are right without their counts.
    }
  }
}

function questionOf(params: URLSearchParams): Question {
  const { [SEARCH.text]: text = '', [SEARCH.past]: past, ...filters } = Object.fromEntries(params);
  return { text, past: past !== undefined, filters };
}

function linkTo({ text, past, filters }: Question, label: string): HTMLAnchorElement {
  const link = document.createElement('a');
  const params = { ...filters, [SEARCH.text]: text, ...(past && { [SEARCH.past]: '1' }) };
  link.href = `?${new URLSearchParams(params)}`;
  link.textContent = label;
  return link;
}
