/** The search: reads the form, asks the index, shows the answers; the page's address keeps the question. */
import { hasWord } from '../lib/search/answer.ts';
import { SEARCH } from '../lib/search/params.ts';
import { askedWords } from '../lib/search/words.ts';
import { searchTexts } from '../texts/search.ts';
import { addressOf, fillForm, paramsOf, showCounts } from './agenda/form.ts';
import { presentTime } from './fresh.ts';
import { groupsView } from './search/groups.ts';
import { walkWithArrows } from './search/keys.ts';
import './offline/register.ts';
import { nearWords } from './search/near-words.ts';
import type { Found, FoundData, Question } from './search/pagefind.ts';
import { countsOf, find, findOnce, prepare } from './search/pagefind.ts';
import { isEmpty, linkTo, questionOf } from './search/question.ts';
import { liveInSheet } from './search/sheet.ts';
import { spellingsIn } from './search/spellings.ts';
import { askWhileTyping } from './search/typing.ts';
import './search/shortcut.ts';

/** Answers shown at once, a file of one to three kilobytes each; a button brings as many more. */
const STEP = 10;

const root = document.querySelector<HTMLElement>('[data-search]');
if (root) start(root);

function start(root: HTMLElement) {
  const part = <Part extends HTMLElement>(name: string) =>
    root.querySelector<Part>(`[data-search-${name}]`) as Part;
  const form = root.querySelector('form') as HTMLFormElement;
  const field = form.elements.namedItem(SEARCH.text) as HTMLInputElement;
  const [status, list, browse] = [part('status'), part('results'), part('browse')];
  const [near, wider] = [part('near'), part('wider')];
  const [onward, propose] = [part('onward'), part('propose')];
  const more = part<HTMLButtonElement>('more');
  const moulds = {
    group: part<HTMLTemplateElement>('group'),
    result: part<HTMLTemplateElement>('mould'),
  };
  const groups = groupsView(list, moulds, presentTime(root.dataset.search ?? ''));
  const isFramed = window !== parent;
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
  askWhileTyping(field, prepare, () => void search());
  // The filters belong to the form without lying in it.
  root.addEventListener('change', ({ target }) => {
    if (target !== field) void search();
  });
  root.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLSelectElement) void count(target.name);
  });
  root.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('[data-ask]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void answerInPlace(link);
  });
  more.addEventListener('click', () => void showMore());
  walkWithArrows(root, field);
  liveInSheet(field);
  void search();

  async function search() {
    const asked = ++latest;
    const params = paramsOf(form);
    if (!isFramed) history.replaceState(null, '', addressOf(params, ''));
    carry(params);
    const question = questionOf(params);
    if (isEmpty(question)) return show([], '', question);
    if (!list.hasChildNodes()) status.textContent = searchTexts.searching;
    list.setAttribute('aria-busy', 'true');
    try {
      const { found, ...answers } = await find(question);
      const shown = await read(found.slice(0, STEP));
      if (asked !== latest) return;
      rest = found.slice(STEP);
      onlyEnded = answers.onlyEnded;
      show(shown, searchTexts.searchFound(found.length, question.text, onlyEnded), question);
      for (const name of counted) void count(name);
      if (!answersWhole(question, shown)) await offerNear(asked, question, shown.length > 0);
    } catch {
      if (asked === latest) show([], searchTexts.searchOffline, question);
    }
  }

  /** Links that lead on with the same question: to the whole network, to the search's own page. */
  function carry(params: URLSearchParams) {
    for (const link of root.querySelectorAll<HTMLAnchorElement>('[data-search-carry]')) {
      link.search = params.toString();
    }
  }

  function show(answers: readonly FoundData[], sentence: string, question: Question) {
    if (answers.length === 0) rest = [];
    const hadFocus = list.contains(document.activeElement);
    const isNarrowed = SEARCH.rubrique in question.filters;
    const allOf = (rubrique: string) =>
      linkTo({ ...question, filters: { ...question.filters, [SEARCH.rubrique]: rubrique } });
    groups.show(answers, isNarrowed || rest.length === 0 ? undefined : allOf);
    list.removeAttribute('aria-busy');
    status.textContent = sentence;
    more.hidden = rest.length === 0;
    browse.hidden = answers.length > 0;
    near.hidden = true;
    const hasFilters = Object.keys(question.filters).length > 0;
    wider.hidden = answers.length > 0 || !hasFilters || question.text === '';
    wider.replaceChildren(linkTo({ ...question, filters: {} }, searchTexts.searchWider));
    propose.hidden = answers.length > 0 || isEmpty(question);
    onward.hidden = isEmpty(question);
    if (hadFocus) focusFirst();
  }

  function focusFirst() {
    (list.querySelector<HTMLElement>('li a') ?? field).focus();
  }

  async function showMore() {
    const asked = latest;
    try {
      const answers = await read(rest.slice(0, STEP));
      if (asked !== latest) return;
      const before = list.querySelectorAll('li').length;
      rest = rest.slice(STEP);
      groups.append(answers, SEARCH.rubrique in questionOf(paramsOf(form)).filters);
      more.hidden = rest.length === 0;
      list.querySelectorAll('li')[before]?.querySelector('a')?.focus();
    } catch {
      status.textContent = searchTexts.searchOffline;
    }
  }

  /** Asks what a link asks; the focus, whose link is gone, goes to what it has brought unless it was moved since. */
  async function answerInPlace(link: HTMLAnchorElement) {
    form.reset();
    fillForm(form, '', link.search);
    await search();
    const { activeElement } = document;
    if (activeElement !== document.body && activeElement !== link) return;
    focusFirst();
  }

  /** Other words, when no answer has some of those that were asked. */
  async function offerNear(asked: number, question: Question, isAnswered: boolean) {
    const knows = async (text: string) => (await findOnce({ ...question, text })).found.length > 0;
    const lexicon = { knows, wordsIn: spellingsIn };
    // The answers are right without other words.
    const words = await nearWords(question.text, lexicon, isAnswered).catch(() => []);
    if (asked !== latest || words.length === 0) return;
    near.replaceChildren(
      searchTexts.searchNear,
      ...words.flatMap((text) => [' ', linkTo({ ...question, text }, text)]),
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

function read(found: readonly Found[]) {
  return Promise.all(found.map((one) => one.data()));
}

/** Whether each word asked is in one of the answers: one that none has was left out, or is misspelt. */
function answersWhole({ text }: Question, answers: readonly FoundData[]): boolean {
  const words = askedWords(text).split(' ').filter(Boolean);
  return words.every((word) => answers.some((answer) => hasWord(word, answer)));
}
