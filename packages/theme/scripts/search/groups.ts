/** The answers in the page, under the names of their rubriques. */
import { searchTexts } from '../../texts/search.ts';
import type { FoundData } from './pagefind.ts';
import { resultItem } from './result.ts';

export interface GroupsView {
  /** Replaces what is shown. `allOf` is where all of a rubrique is, of one that has more than this. */
  show(answers: readonly FoundData[], allOf?: (rubrique: string) => HTMLAnchorElement): void;
  /** Adds what comes next in order, each with its rubrique; in the group itself when there is but one rubrique asked. */
  append(answers: readonly FoundData[], isOneRubrique: boolean): void;
}

interface Moulds {
  group: HTMLTemplateElement;
  result: HTMLTemplateElement;
}

/** Groups in `list`; `now` is the reader's local time. */
export function groupsView(list: HTMLElement, moulds: Moulds, now: string): GroupsView {
  const names: Record<string, string> = JSON.parse(moulds.group.dataset.names ?? '{}');

  return {
    show(answers, allOf) {
      const byRubrique = Map.groupBy(answers, ({ filters }) => filters.rubrique?.[0] ?? '');
      list.replaceChildren(
        ...[...byRubrique].map(([rubrique, members]) => {
          const link = rubrique === '' ? undefined : allOf?.(rubrique);
          return group(rubrique || 'sans', names[rubrique] ?? rubrique, members, { link });
        }),
      );
    },
    append(answers, isOneRubrique) {
      const last = list.querySelector(isOneRubrique ? 'ol' : '[data-rest] ol');
      if (last) last.append(...answers.map((answer) => item(answer, isOneRubrique)));
      else list.append(group('suite', searchTexts.searchRest, answers, { isRest: true }));
    },
  };

  function group(
    id: string,
    title: string,
    answers: readonly FoundData[],
    { link, isRest = false }: { link?: HTMLAnchorElement | undefined; isRest?: boolean },
  ): Element {
    const copy = moulds.group.content.cloneNode(true) as DocumentFragment;
    const section = copy.firstElementChild as HTMLElement;
    const heading = section.querySelector('h2') as HTMLElement;
    heading.id = `groupe-${id}`;
    heading.textContent = title;
    section.setAttribute('aria-labelledby', heading.id);
    section.toggleAttribute('data-rest', isRest);
    const all = section.querySelector('a');
    if (link) {
      link.append(searchTexts.searchSeeAll, hidden(`\u00A0: ${title.toLowerCase()}`));
      all?.replaceWith(link);
    } else all?.remove();
    section
      .querySelector('ol')
      ?.append(...answers.map((answer) => item(answer, !isRest && id !== 'sans')));
    return section;
  }

  function item(answer: FoundData, isUnderItsName: boolean) {
    return resultItem(moulds.result, answer, { now, isUnderItsName });
  }
}

/** The rest of a link's name, which is seen in the heading beside it. */
function hidden(text: string): HTMLElement {
  const part = document.createElement('span');
  part.className = 'visually-hidden';
  part.textContent = text;
  return part;
}
