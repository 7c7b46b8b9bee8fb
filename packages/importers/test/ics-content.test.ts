import { resolve } from 'node:path';
import type { Channel } from '@echosciences/aggregate';
import { feedFormats, isEvent, publish } from '@echosciences/aggregate';
import { listTerritories, loadTaxonomies, loadTerritory } from '@echosciences/content';
import { expect, test } from 'vitest';
import { readText } from './ics-reading.ts';
import { expectedOf, toldOf } from './ics-round-trip.ts';

const CONTENT = resolve(import.meta.dirname, '../../../content');
const { data: taxonomies } = loadTaxonomies(CONTENT);
const channel: Channel = {
  title: 'Agenda',
  description: 'Ce qui se passe',
  url: 'https://territoire.example/agenda/',
  feedUrl: 'https://territoire.example/agenda.ics',
  themes: new Map((taxonomies?.themes ?? []).map(({ id, label }) => [id, label])),
};

test.each(listTerritories(CONTENT))(
  'the events of %s come back equal from its feed',
  async (id) => {
    const { entries } = loadTerritory(CONTENT, id);
    const items = publish(entries, { territory: id, origin: 'https://territoire.example' });
    const events = items.filter(isEvent);
    expect(events.length).toBeGreaterThan(0);
    const {
      records,
      items: read,
      facts,
    } = await readText(feedFormats.ics.serialize(items, channel));
    expect(read).toHaveLength(events.length);
    expect(facts).toEqual({ provider: 'Agenda', isComplete: true });
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(records.map(toldOf).sort(byId)).toEqual(
      events.map((event) => expectedOf(event, channel)).sort(byId),
    );
  },
);
