import { manyEvents } from './many-events.ts';

/** Corners of France in which the generated territories lie, in bands from south to north. */
const FRANCE = { south: 43.5, west: -1, north: 49.5, east: 6.5 };
const BANDS = 17;
const SENTENCE =
  'On y mesure, on y compare et l’on y recommence, car une expérience ne vaut que par ce que d’autres en retrouvent ailleurs. ';
const SHARE_OF_EVENTS = 0.4;

/**
 * Files of one territory of many, from its folder: events to come, articles and places, none the
 * same as another territory's.
 * @param number which one: 0 to 16
 */
export function manyEntries(count: number, now: string, number: number): Record<string, string> {
  const events = Math.round(count * SHARE_OF_EVENTS);
  const places = Math.round(count * 0.05);
  const height = (FRANCE.north - FRANCE.south) / BANDS;
  const south = FRANCE.south + number * height;
  const files = manyEvents(events, now, {
    seed: 20261124 + number,
    places,
    within: { ...FRANCE, south, north: south + height },
    // Two départements each, so that there are as many to choose from as in France's network.
    postalCodes: [2 * number + 21, 2 * number + 22].map((code) => `${code}000`),
  });
  for (let index = 0; index < count - events - places; index++) {
    const day = new Date(Date.parse(`${now}T00:00Z`) - (index % 900) * 86_400_000)
      .toISOString()
      .slice(0, 10);
    files[`articles/${day.slice(0, 4)}/article-${index}/index.md`] = `---
title: "Carnet de terrain n° ${index}, territoire ${number}"
summary: Ce que l’on a vu, ce que l’on a compté, et ce que l’on n’a pas compris cette semaine-là.
publishedAt: ${day}
kind: decouverte
themes: [${['biodiversite', 'climat', 'physique', 'numerique'][index % 4]}]
---

${Array.from({ length: 4 }, (_, part) => `${SENTENCE.repeat(3)}Relevé ${index}-${part}.`).join('\n\n')}
`;
  }
  return files;
}
