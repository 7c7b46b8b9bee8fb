import type { Check } from '../check.ts';

/** A link's name says where it leads; two links of one name lead to one place, unless their line tells them apart (RGAA 6.1, 6.2). */
export const links: Check = {
  name: 'liens',
  label: 'liens explicites, un même intitulé pour une même page',
  run: (page) =>
    page.evaluate(() => {
      const VAGUE =
        /^(?:cliquez ici|cliquer ici|ici|lire|lire la suite|la suite|suite|en savoir plus|savoir plus|plus|plus d’infos?|voir|voir plus|détails?|télécharger|→|>)$/i;
      const nameOf = (link: Element) => {
        const images = [...link.querySelectorAll('img[alt]')].map((image) =>
          image.getAttribute('alt'),
        );
        const labelled = link
          .getAttribute('aria-labelledby')
          ?.split(' ')
          .map((id) => document.getElementById(id)?.textContent)
          .join(' ');
        return audit.plain(
          labelled ?? link.getAttribute('aria-label') ?? [link.textContent, ...images].join(' '),
        );
      };
      const headingOf = (link: Element) => {
        for (let box: Element | null = link; box; box = box.parentElement) {
          for (let near = box.previousElementSibling; near; near = near.previousElementSibling) {
            if (/^H[1-6]$/.test(near.tagName)) return near;
          }
        }
        return null;
      };
      const all = [...document.querySelectorAll<HTMLAnchorElement | SVGAElement>('a[href]')].filter(
        (link) => link.checkVisibility({ visibilityProperty: true }),
      );
      const vague = all.filter((link) => nameOf(link) === '' || VAGUE.test(nameOf(link)));
      const targets = new Map<string, Set<string>>();
      for (const link of all) {
        const line = link.closest('li, tr, p, dd, article, figure');
        const term = link.closest('dd')?.parentElement?.querySelector('dt');
        const heading = term ?? headingOf(link);
        const key = [
          nameOf(link),
          audit.plain(line?.textContent ?? ''),
          audit.plain(heading?.textContent ?? ''),
        ].join(' | ');
        const address = typeof link.href === 'string' ? link.href : link.href.baseVal;
        targets.set(key, (targets.get(key) ?? new Set()).add(address));
      }
      const double = [...targets]
        .filter(([, addresses]) => addresses.size > 1)
        .map(
          ([name, addresses]) =>
            `« ${name.slice(0, 80)} » leads to ${[...addresses].slice(0, 3).join(', ')}`,
        );
      return [...vague.map(audit.nameOf), ...double];
    }),
};
