import type { Check } from '../check.ts';

/** The interface names file formats by their initials: each says what it stands for. Text that people wrote is theirs. */
export const abbreviations: Check = {
  name: 'abreviations',
  label: 'sigles de l’interface expliqués',
  run: (page) =>
    page.evaluate(() => {
      const silent = [...document.querySelectorAll('abbr')].filter(
        (abbr) => !abbr.getAttribute('title')?.trim(),
      );
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const bare: Element[] = [];
      while (walker.nextNode()) {
        const holder = walker.currentNode.parentElement;
        if (
          !holder ||
          !/\b(?:ICS|RSS|CSV|JSON|GeoJSON)\b/.test(walker.currentNode.textContent ?? '')
        )
          continue;
        if (
          !holder.closest(
            'abbr, code, pre, script, style, noscript, .prose, h1, .card, .agenda-row',
          )
        )
          bare.push(holder);
      }
      return [...silent, ...bare].map(audit.nameOf);
    }),
};
