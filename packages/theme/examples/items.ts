import type { Item } from '@echosciences/aggregate';
import { publish } from '@echosciences/aggregate';
import type { EntryData } from '@echosciences/schemas';
import { contentTypes } from '@echosciences/schemas';

type SourceType = Parameters<typeof publish>[0][number]['type'];

/** Invented entries in every state that a card can have; their links stay on the page of examples. */
const SHARED = { publishedAt: '2026-11-01', themes: ['astronomie-espace'] };
const HERE = {
  address: { name: 'Planétarium', city: 'Rennes', postalCode: '35000', lat: 48.11, lon: -1.68 },
};

const event = (title: string, data: object = {}) =>
  entry(contentTypes.event as unknown as SourceType, {
    title,
    summary:
      'Une soirée pour lever les yeux, poser des questions et repartir avec une carte du ciel.',
    occurrences: [{ start: '2031-03-14T20:00', end: '2031-03-14T22:30' }],
    format: 'observation',
    ...HERE,
    ...data,
  });

export const events = {
  usual: event('Premières étoiles', { price: { isFree: true }, age: { min: 6 } }),
  manyDates: event('Le ciel du mois', {
    occurrences: [
      { start: '2031-03-14T20:00', end: '2031-03-14T22:00' },
      { start: '2031-04-11T20:30', end: '2031-04-11T22:30' },
      { start: '2031-05-09T21:00', end: '2031-05-09T23:00' },
    ],
  }),
  online: event('Une nuit au télescope', {
    eventAttendanceMode: 'online',
    onlineUrl: 'https://example.org/direct',
    address: undefined,
  }),
  exhibition: event('Météorites, entre ciel et terre', {
    format: 'exposition',
    occurrences: [],
    period: { from: '2024-01-01', to: '2034-01-01' },
  }),
  soldOut: event('Fabrique ta lunette', { eventStatus: 'soldOut', format: 'atelier' }),
  postponed: event('Marche sous la Voie lactée', { eventStatus: 'postponed', format: 'balade' }),
  cancelled: event('Éclipse au petit matin', { eventStatus: 'cancelled' }),
  over: event('Nuit des étoiles', { occurrences: [{ start: '2020-08-07T21:00' }] }),
  longTitle: event(
    'Anticonstitutionnellement\u00A0: une conférence au titre si long qu’il ne tient ni sur une ligne, ni même sur deux',
  ),
};

const article = (title: string) =>
  entry(contentTypes.article as unknown as SourceType, {
    title,
    summary:
      'Ce que l’on croyait immobile bouge de quelques millimètres par an, et cela se mesure depuis un cap.',
    kind: 'decouverte',
  });

export const articles = [
  'Le cap qui vérifie les satellites',
  'Un oiseau qui n’habite qu’une île',
  'Dans le ventre d’un volcan',
  'Deux roches, deux histoires',
  'La vase qui devint ardoise',
].map(article);

export const others = {
  announcement: entry(contentTypes.announcement as unknown as SourceType, {
    title: 'Appel à animations pour la Fête de la science',
    summary: 'Proposez un atelier, une visite ou une conférence.',
    kind: 'appel-a-projets',
    deadline: '2031-04-30',
  }),
  place: entry(contentTypes.place as unknown as SourceType, {
    title: 'Le jardin des cadrans',
    summary: 'Douze cadrans solaires, du plus simple au plus retors.',
    kind: 'jardin',
    ...HERE,
  }),
  community: entry(contentTypes.community as unknown as SourceType, {
    title: 'Ciel et espace',
    summary: 'Celles et ceux qui lèvent les yeux.',
  }),
};

function entry(type: SourceType, data: object): Item {
  const parsed = type.schema.parse({ ...SHARED, ...data }) as EntryData;
  const [item] = publish([{ type, slug: 'exemple', data: parsed }], {
    territory: 'bretagne',
    origin: 'https://example.org',
  });
  if (!item) throw new Error('[examples] an example is hidden.');
  return { ...item, url: '/aide/composants/' };
}
