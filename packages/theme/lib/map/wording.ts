import { agendaTexts } from '../../texts/agenda.ts';
import { mapTexts } from '../../texts/map.ts';
import type { Spot, Tally } from './spots.ts';
import { weightOf } from './spots.ts';
import type { Layer } from './state.ts';

/** « 3 événements dont 1 à ne pas manquer, 1 lieu » */
export function tallySentence({ events, pinned, lieux, structures }: Tally): string {
  const parts = [
    events > 0
      ? [mapTexts.mapEvents(events), pinned > 0 ? mapTexts.mapPinned(pinned) : '']
          .filter(Boolean)
          .join(' ')
      : '',
    lieux > 0 ? mapTexts.mapPlaces(lieux) : '',
    structures > 0 ? mapTexts.mapStructures(structures) : '',
  ];
  return parts.filter(Boolean).join(', ');
}

/** The name of what a pin stands for: of the place when it is one, of the commune, or of the largest. */
export function pinName(spots: readonly Spot[], tally: Tally): string {
  const [first] = spots;
  if (!first) return '';
  const [point] = [
    ...(tally.lieux > 0 ? first.points.lieux : []),
    ...(tally.structures > 0 ? first.points.structures : []),
  ];
  if (weightOf(tally) === 1 && point) return `${point.title}, ${point.commune}`;
  const isOne = spots.every(({ commune }) => commune === first.commune);
  return isOne ? first.commune : mapTexts.mapAround(first.commune);
}

/** What a pin says to those who do not see it; it begins with the number that the others see. */
export function pinLabel(spots: readonly Spot[], tally: Tally): string {
  const sentence = `${tallySentence(tally)}, ${pinName(spots, tally)}`;
  return signOf(tally) ? sentence : `${mapTexts.mapMixed(weightOf(tally))}\u00A0: ${sentence}`;
}

/** The sign of a pin that is of one layer only, none for a mix. */
export function signOf({ events, pinned, lieux, structures }: Tally): Layer | undefined {
  if (lieux + structures === 0)
    return pinned > 0 && pinned === events ? 'a-ne-pas-manquer' : 'agenda';
  if (events + structures === 0) return 'lieux';
  if (events + lieux === 0) return 'structures';
  return undefined;
}

/** How much is on the map, and how much of what was found cannot be. */
export function statusSentence(
  tally: Tally,
  layers: ReadonlySet<Layer>,
  found: number,
  isFiltered: boolean,
): string {
  if (layers.size === 0) return mapTexts.mapNothing;
  const missing = found - tally.events;
  const sentences = [
    ...(layers.has('agenda')
      ? [
          isFiltered
            ? agendaTexts.agendaFound(found)
            : found === 0
              ? mapTexts.mapNoneUpcoming
              : `${mapTexts.mapUpcoming(found)}.`,
          missing > 0 ? `${mapTexts.mapNotPlaced(missing)}.` : '',
        ]
      : layers.has('a-ne-pas-manquer')
        ? [`${mapTexts.mapNotToMiss(tally.pinned)}.`]
        : []),
    layers.has('lieux') ? `${mapTexts.mapPlaces(tally.lieux)}.` : '',
    layers.has('structures') ? `${mapTexts.mapStructures(tally.structures)}.` : '',
  ];
  return sentences.filter(Boolean).join(' ');
}
