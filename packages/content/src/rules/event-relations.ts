import type { EntryData } from '@echosciences/schemas';
import { readReference } from '@echosciences/schemas';
import { firstDay, lastDay } from '../event-days.ts';
import type { Finding } from '../finding.ts';
import type { Entry, TerritoryContent } from '../load-territory.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { errorAt, warningAt } from '../rule.ts';

type Event = Entry & { data: EntryData<'event'> };

/** Events name each other in one direction: a part its whole, an edition the one before, a twin its twin. */
export const eventRelations: Rule = (content, { territories }) => {
  const events = eventsOf(content);
  const bySlug = new Map(events.map((event) => [event.slug, event]));
  const named = new Map<string, Event>();
  return events.flatMap((event) => [
    ...partFindings(event, bySlug),
    ...editionFindings(event, bySlug),
    ...twinFindings(event, content.id, named, territories),
  ]);
};

/** A whole has parts, and a part has none: pages show two levels. */
function partFindings(event: Event, bySlug: ReadonlyMap<string, Event>): Finding[] {
  const { partOf } = event.data;
  const error = (message: string) => [errorAt(event, ['partOf'], 'relation', message)];
  if (partOf === undefined) return [];
  if (partOf === event.slug) {
    return error('un événement ne fait pas partie de lui-même : retirer cette ligne');
  }
  const whole = bySlug.get(partOf)?.data.partOf;
  if (whole === undefined || whole === partOf) return [];
  return whole === event.slug
    ? error(`« ${partOf} » fait lui-même partie de cet événement : retirer l’une des deux lignes`)
    : error(`« ${partOf} » fait lui-même partie de « ${whole} » : écrire partOf: ${whole}`);
}

function editionFindings(event: Event, bySlug: ReadonlyMap<string, Event>): Finding[] {
  const previous = bySlug.get(event.data.previousEdition ?? '');
  if (!previous) return [];
  const path = ['previousEdition'];
  const [first = '', before = ''] = [firstDay(event.data), firstDay(previous.data)];
  if (before >= first) {
    const message = `« ${previous.slug} » commence le ${before}, cet événement le ${first} : l’édition précédente vient avant`;
    return [errorAt(event, path, 'relation', message)];
  }
  const end = lastDay(previous.data) ?? '';
  if (end < first) return [];
  const message = `« ${previous.slug} » finit le ${end}, après le début de cette édition (${first}) : corriger une date, ou retirer cette ligne`;
  return [warningAt(event, path, 'relation', message)];
}

/** Two events of one site that are said to be one of another site would vanish into each other. */
function twinFindings(
  event: Event,
  id: string,
  named: Map<string, Event>,
  territories: RuleContext['territories'],
): Finding[] {
  return event.data.alsoIn.flatMap((reference, index) => {
    const error = (message: string) => [errorAt(event, ['alsoIn', index], 'relation', message)];
    const { territory = '', slug } = readReference(reference);
    if (territory === id) {
      return error(
        'alsoIn nomme un événement d’un autre territoire : retirer cette ligne, ou supprimer l’un des deux événements',
      );
    }
    const first = named.get(reference);
    named.set(reference, first ?? event);
    if (first) {
      return error(
        `« ${reference} » est déjà dit le même que « ${first.slug} » : garder le bon, retirer l’autre`,
      );
    }
    const neighbour = territories.get(territory);
    const twin = neighbour && eventsOf(neighbour).find((one) => one.slug === slug);
    const other = twin?.data.alsoIn.find((back) => back.startsWith(`${id}/`));
    return other === undefined || twin?.data.alsoIn.includes(`${id}/agenda/${event.slug}`)
      ? []
      : error(
          `« ${reference} » est dit le même que « ${other} », pas que celui-ci : s’entendre avec ce territoire`,
        );
  });
}

function eventsOf({ entries }: TerritoryContent): Event[] {
  return entries.filter(({ type }) => type.key === 'event') as Event[];
}
