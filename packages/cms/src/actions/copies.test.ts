import { expect, test } from 'vitest';
import { duplicateOf, nextEditionOf } from './copies.ts';
import { duplicateNotes, editionNotes } from './copy-notes.ts';

const TODAY = '2026-11-24';

const event = {
  title: 'Fête de la science',
  summary: 'Une semaine pour les curieux de tous les âges.',
  publishedAt: '2026-06-01',
  updatedAt: '2026-07-01',
  cover: { src: 'affiche.png', alt: 'Affiche', credit: 'CC BY' },
  occurrences: [{ start: '2026-10-03T10:00' }],
  period: { from: '2026-10-03', to: '2026-10-12' },
  eventStatus: 'cancelled',
  visibility: 'hidden',
  place: 'halle',
  pinnedUntil: '2026-10-01',
  partOf: '2026-10-03-village',
  alsoIn: ['bretagne/agenda/x'],
  registration: { link: 'https://exemple.fr/', deadline: '2026-09-30' },
  source: { provider: 'OpenAgenda' },
  redirectFrom: ['/ancien/'],
  details: ' — samedi 3 octobre 2026',
  file_health: { lost: [] },
  body: 'Venez.\n\n![La halle](halle.jpg "Vue")\n\nÀ bientôt.',
};

test('a duplicate keeps all but what belongs to the first alone, and is published today', () => {
  const { data, emptied, imagesLeftOut } = duplicateOf('event', event, TODAY);
  expect(data).toEqual({
    title: event.title,
    summary: event.summary,
    publishedAt: TODAY,
    occurrences: event.occurrences,
    period: event.period,
    eventStatus: 'cancelled',
    visibility: 'hidden',
    place: 'halle',
    pinnedUntil: '2026-10-01',
    partOf: '2026-10-03-village',
    registration: event.registration,
    body: 'Venez.\n\nÀ bientôt.',
  });
  expect(emptied).toEqual(['Image principale', 'Aussi annoncé par']);
  expect(imagesLeftOut).toBe(1);
});

test('a next edition has no dates, no state, no deadline, and names the one before', () => {
  const { data, emptied } = nextEditionOf('2026-10-03-fete', event, TODAY);
  expect(data).toEqual({
    title: event.title,
    summary: event.summary,
    publishedAt: TODAY,
    previousEdition: '2026-10-03-fete',
    place: 'halle',
    registration: { link: 'https://exemple.fr/' },
    body: 'Venez.\n\nÀ bientôt.',
  });
  expect(emptied).toEqual([
    'Image principale',
    'Aussi annoncé par',
    'Séances',
    'Période',
    'À ne pas manquer jusqu’au',
    'Fait partie de',
    'Inscription\u00A0: date limite',
  ]);
});

test('the entry that is copied stays as it is', () => {
  const before = structuredClone(event);
  nextEditionOf('x', event, TODAY);
  duplicateOf('event', event, TODAY);
  expect(event).toEqual(before);
});

test('pictures of other sites and texts without pictures are left as they are', () => {
  const body = '![Logo](https://exemple.fr/logo.png)\n\nUn texte.\n';
  expect(duplicateOf('article', { title: 'A', body }, TODAY)).toMatchObject({
    data: { body },
    imagesLeftOut: 0,
  });
});

test('what is not taken along is told in French', () => {
  const title = 'Fête';
  const copy = { data: {}, emptied: ['Image principale', 'Séances'], imagesLeftOut: 2 };
  expect(editionNotes(title, copy)).toEqual([
    'Nouvelle édition de «\u202FFête\u202F»\u00A0: donner ses dates, relire le résumé et le texte.',
    'Non repris, à remplir si besoin\u00A0: Image principale, Séances.',
    '2 images du texte ne sont pas reprises\u00A0: les ajouter de nouveau.',
  ]);
  expect(duplicateNotes(title, { data: {}, emptied: [], imagesLeftOut: 0 })).toEqual([
    'Copie de «\u202FFête\u202F»\u00A0: changer ce qui diffère, puis enregistrer.',
  ]);
});
