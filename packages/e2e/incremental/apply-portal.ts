import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Kind } from './history.ts';
import { choose, entriesOf, rewrite, setIn, unnamed, write } from './sources.ts';

const CONTENT = 'content/national';

/** Makes an edit of the network's own content, which only the portal shows. */
export function applyToPortal(root: string, kind: Kind, pick: number): void {
  const entries = entriesOf(root, 'national');
  const texts = entries.filter((entry) => entry.includes('/articles/'));
  switch (kind) {
    case 'add portal article':
      write(
        root,
        `${CONTENT}/articles/2026/national-${pick % 20}/index.md`,
        `---\ntitle: Un texte du réseau ${pick}\nsummary: Un texte du réseau que les épreuves ajoutent, pour voir ce qui change avec lui.\npublishedAt: 2026-11-${10 + (pick % 14)}\nkind: reportage\nthemes: [climat]\ncontributors: [coordination]\n---\n\nLe texte de cet article.\n`,
      );
      break;
    case 'change portal text': {
      const entry = choose(entries, pick);
      if (entry)
        rewrite(root, entry, (_, body) => `${body}\nUn paragraphe de plus, le ${pick}e.\n`);
      break;
    }
    case 'remove portal article': {
      const entry = choose(unnamed(root, texts), pick);
      if (entry) rmSync(join(root, entry), { recursive: true });
      break;
    }
    case 'pin entries':
      pin(root, pick);
      break;
    case 'remove pins':
      rmSync(join(root, CONTENT, 'a-ne-pas-manquer.yaml'), { force: true });
      break;
    case 'change correspondances':
      write(
        root,
        `${CONTENT}/correspondances.yaml`,
        `themes:\n  - term: climat\n    words: [mot${pick}]\n`,
      );
      break;
    case 'change holidays':
      setIn(root, `${CONTENT}/vacances.yaml`, {
        holidays: [
          {
            zones: ['A', 'B', 'C'],
            label: `Vacances ${pick}`,
            from: '2026-12-12',
            to: `2026-12-${20 + (pick % 10)}`,
          },
        ],
      });
  }
}

/** Entries of a territory and of the network, whose addresses leave the year out. */
function pin(root: string, pick: number): void {
  const shown = [...entriesOf(root), ...entriesOf(root, 'national')].filter((entry) =>
    /\/(?:articles|agenda)\//.test(entry),
  );
  const pins = [choose(shown, pick), choose(shown, pick + 1)].map(
    (entry = '') =>
      `  - { entry: ${entry.replace(/^content\//, '').replace(/\/\d{4}\//, '/')}, until: 2026-12-31 }\n`,
  );
  write(root, `${CONTENT}/a-ne-pas-manquer.yaml`, `pins:\n${[...new Set(pins)].join('')}`);
}
