import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fixture } from '../fixture.ts';

/** The territory of the pictures: one whose map and communes the atlas knows. */
export const TERRITORY = 'drome';

const HOLIDAYS = 'content/national/vacances.yaml';
const REPOSITORY = join(import.meta.dirname, '../../../..');
/** What a person takes from her own photos. */
export const PHOTO = join(import.meta.dirname, '../../fixtures/guide/observatoire.jpg');

export interface Event {
  slug: string;
  title: string;
}

/** The events that pictures show. */
export const EVENTS = {
  night: { slug: '2026-12-13-nuit', title: 'La nuit des étoiles filantes' },
  walk: { slug: '2026-12-14-annule', title: 'Sur les traces du castor' },
  talk: { slug: '2026-12-15-visio', title: 'Pourquoi la neige est-elle blanche ?' },
} as const satisfies Record<string, Event>;

const WRITTEN: Record<string, string> = {
  [`agenda/2026/${EVENTS.night.slug}`]: `---
title: ${EVENTS.night.title}
summary: Les Géminides passent au-dessus du plateau. On apporte une couverture, l’observatoire prête les jumelles.
publishedAt: 2026-11-01
format: observation
themes: [astronomie-espace]
audiences: [familles]
occurrences: [{ start: 2026-12-13T20:30, end: 2026-12-13T23:00 }]
eventStatus: soldOut
place: observatoire
price: { isFree: true }
organizers: [structure]
cover: { src: observatoire.jpg, alt: Une coupole blanche sous une étoile filante, credit: "Photo : Camille Exemple, CC BY 4.0" }
---

On commence dans la coupole, on finit dans le pré.
`,
  [`agenda/2026/${EVENTS.walk.slug}`]: `---
title: ${EVENTS.walk.title}
summary: Deux heures au bord de l’eau, avec un naturaliste, pour lire ce que les castors ont laissé.
publishedAt: 2026-11-01
format: balade
themes: [biodiversite]
occurrences: [{ start: 2026-12-14T09:00, end: 2026-12-14T11:00 }]
eventStatus: cancelled
address: { name: Pont de la Griotte, postalCode: "26400", city: Crest, insee: "26108", lat: 44.7286, lon: 5.0214 }
price: { isFree: true }
---
`,
  [`agenda/2026/${EVENTS.talk.slug}`]: `---
title: ${EVENTS.talk.title}
summary: Une physicienne répond à une question d’enfant, en direct, avec un verre d’eau et une lampe.
publishedAt: 2026-11-01
format: conference
themes: [physique]
occurrences: [{ start: 2026-12-15T18:00, end: 2026-12-15T19:00 }]
eventAttendanceMode: online
onlineUrl: https://direct.example/neige
price: { isFree: true }
---
`,
};

/** The fixture's territory under another name, with contents that people might write. */
export function prepareContents({ root, write }: Fixture): void {
  for (const folder of ['content', 'sites']) {
    cpSync(join(root, folder, 'fictif'), join(root, folder, TERRITORY), { recursive: true });
  }
  for (const [entry, text] of Object.entries(WRITTEN)) {
    write(join('content', TERRITORY, entry, 'index.md'), text);
  }
  cpSync(
    PHOTO,
    join(root, 'content', TERRITORY, 'agenda/2026', EVENTS.night.slug, 'observatoire.jpg'),
  );
  // The fixture's holidays end too soon for a school year.
  cpSync(join(REPOSITORY, HOLIDAYS), join(root, HOLIDAYS));
  const change = (path: string, changes: Record<string, string>) => {
    const file = join('content', TERRITORY, path);
    const lines = readFileSync(join(root, file), 'utf8').split('\n');
    const changed = lines.map((line) => {
      const [key = ''] = line.split(':');
      return key in changes ? `${key}: ${changes[key]}` : line;
    });
    write(file, changed.join('\n'));
  };
  change('territoire.yaml', {
    name: 'Exemple',
    inName: 'dans le territoire d’exemple',
    domain: 'echosciences-exemple.fr',
    coverage: '{ departments: ["26"], label: un territoire d’exemple }',
  });
  change('agenda/2026/2026-10-03-village/index.md', { title: 'Village des sciences' });
  change('agenda/2026/2026-11-01-exposition/index.md', { title: 'Sous nos pieds, l’exposition' });
  change('lieux/observatoire/index.md', {
    title: 'Observatoire du plateau',
    address:
      '{ street: 2 chemin des Étoiles, postalCode: "26150", city: Die, insee: "26113", lat: 44.7533, lon: 5.3706 }',
  });
}
