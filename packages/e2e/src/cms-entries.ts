import type { ContentTypeKey } from '@echosciences/schemas';

/** An entry that a relation names: its title is what a person types. */
export interface Target {
  slug: string;
  title: string;
}

const COMMUNITY: Target = { slug: 'ciel', title: 'Le ciel fictif' };
const STRUCTURE: Target = { slug: 'structure', title: 'Structure fictive' };
const PERSON: Target = { slug: 'personne', title: 'Camille Fictive' };
const PLACE: Target = { slug: 'observatoire', title: 'Observatoire fictif' };
const NIGHT: Target = { slug: '2026-12-13-nuit', title: 'Nuit' };
const VILLAGE: Target = { slug: '2026-10-03-village', title: 'Village des sciences fictif' };

/** A file named as a phone names it, of which the bytes are put in by the test. */
export const PHOTO = { photo: 'Été à Corte.JPG' } as const;

const COVER = {
  src: PHOTO,
  alt: 'Le ciel au-dessus de l’observatoire',
  credit: 'Photo : Une autrice, CC BY-SA 4.0',
};

const CONTACT = {
  url: 'https://exemple.fr/ciel',
  email: 'ciel@exemple.fr',
  phone: '04 95 00 00 00',
};

/** What all contents have, each field filled. */
const shared = (key: string) => ({
  summary: 'Une nuit pour lever les yeux vers le ciel, avec celles et ceux qui l’étudient.',
  publishedAt: '2026-11-20',
  updatedAt: '2026-11-23',
  cover: COVER,
  themes: ['astronomie-espace', 'arts-sciences'],
  audiences: ['familles', 'adolescents'],
  contributors: [STRUCTURE, PERSON],
  communities: [COMMUNITY],
  keywords: ['ciel étoilé', 'nuit'],
  redirectFrom: [`/ancienne/${key}`],
  source: { provider: 'IMCCE', url: 'https://www.imcce.fr/', locked: true },
  body: 'Venez nombreuses et nombreux.',
});

/** One content of each type with all that its form asks for, the text of its title typed plainly. */
export const ENTRIES: Record<ContentTypeKey, Readonly<Record<string, unknown>>> = {
  event: {
    ...shared('event'),
    title: "L'été des étoiles",
    format: 'observation',
    eventStatus: 'soldOut',
    occurrences: [
      { start: '2026-12-19T20:00', end: '2026-12-19T22:30' },
      { start: '2026-12-20T20:00' },
    ],
    period: {
      from: '2026-12-21',
      to: '2027-01-10',
      openings: [{ days: ['mardi', 'samedi'], opens: '14:00', closes: '18:00' }],
      hours: 'Dernière entrée à 17 h 30.',
    },
    eventAttendanceMode: 'mixed',
    place: PLACE,
    partOf: VILLAGE,
    organizers: [STRUCTURE],
    previousEdition: NIGHT,
    onlineUrl: 'https://visio.exemple.fr/ciel',
    price: { isFree: false, details: '5 €, gratuit avant 12 ans' },
    registration: { ...CONTACT, deadline: '2026-12-18' },
    accessibility: { hi: true, mi: true, details: 'Boucle magnétique' },
    age: { min: 8, max: 99 },
    schoolLevels: ['college', 'lycee'],
    pinnedUntil: '2026-12-20',
  },
  article: { ...shared('article'), title: "L'été, portrait", kind: 'portrait', places: [PLACE] },
  announcement: {
    ...shared('announcement'),
    title: 'Cherche médiatrice',
    kind: 'emploi',
    deadline: '2026-12-31',
    contact: CONTACT,
  },
  resource: {
    ...shared('resource'),
    title: 'Mallette du ciel',
    kind: 'mallette',
    links: [{ label: 'Notice', url: 'https://exemple.fr/notice.pdf' }],
    licence: 'CC BY-SA 4.0',
    schoolLevels: ['college'],
    loanConditions: 'Prêt de deux semaines.',
    contact: CONTACT,
  },
  dossier: {
    ...shared('dossier'),
    title: 'Lever les yeux',
    items: [
      { entry: { slug: 'articles/un-article', title: 'Un article' }, comment: 'Pour commencer.' },
      { entry: { slug: 'agenda/2026-12-13-nuit', title: 'Nuit' } },
    ],
  },
  community: {
    ...shared('community'),
    title: 'Astronomes du soir',
    members: [PERSON],
    contact: CONTACT,
  },
  project: {
    ...shared('project'),
    title: 'Un observatoire au collège',
    startDate: '2026-09-01',
    endDate: '2027-07-03',
    partners: [STRUCTURE],
    contact: CONTACT,
  },
  place: {
    ...shared('place'),
    title: 'Planétarium du port',
    kind: 'planetarium',
    address: {
      name: 'Planétarium',
      street: '2 quai du Port',
      postalCode: '38000',
      city: 'Grenoble',
      insee: '38185',
      lat: 45.1885,
      lon: 5.7245,
    },
    openingHours: 'Du mardi au samedi, de 14 h à 18 h.',
    accessibility: { mi: true, details: 'Ascenseur' },
    contact: CONTACT,
  },
  contributor: {
    ...shared('contributor'),
    title: 'Société du ciel',
    contributorType: 'organization',
    kind: 'association',
    contact: CONTACT,
  },
  page: { ...shared('page'), title: 'Nous rejoindre', inFooter: true },
};
