import type { ContentTypeKey } from '@echosciences/schemas';
import { articleBody, shortBody } from '../body.ts';
import { addDays } from '../days.ts';
import { personName, placeName, street, structureName } from '../language/names.ts';
import { PRESENTATIONS } from '../language/sentences.ts';
import { address } from './address.ts';
import { common, contact, cover, unique } from './common.ts';
import type { Draft, Material } from './draft.ts';

/** Days over which entries were published. */
const SPAN = 1275;

export function article(material: Material): Draft {
  const { random, writer, written } = material;
  const { body, pictures } = articleBody(material);
  const data: Draft['data'] = {
    ...common(material, writer.title('article'), publishedAt(material)),
    kind: random.weighted({
      actualite: 30,
      decouverte: 30,
      reportage: 14,
      portrait: 12,
      'retour-d-experience': 8,
      histoire: 6,
    }),
  };
  const places = written('place');
  if (places.length > 0 && random.chance(0.25)) data.places = [random.popular(places).slug];
  if (random.chance(0.6)) data.cover = cover(material);
  return { data, body, pictures };
}

export function announcement(material: Material): Draft {
  const { random, writer } = material;
  const published = publishedAt(material);
  const data: Draft['data'] = {
    ...common(material, writer.title('announcement'), published),
    kind: random.weighted({
      participation: 6,
      'appel-a-projets': 5,
      stage: 4,
      emploi: 4,
      benevolat: 3,
      concours: 3,
      pret: 2,
      partenariat: 2,
    }),
    contact: contact(material),
  };
  if (random.chance(0.85)) data.deadline = addDays(published, random.integer(14, 120));
  return { data, body: shortBody(material), pictures: [] };
}

export function resource(material: Material): Draft {
  const { random, writer } = material;
  const kind = random.weighted({
    video: 6,
    'dossier-pedagogique': 5,
    'exposition-itinerante': 4,
    mallette: 4,
    jeu: 3,
    podcast: 3,
    site: 3,
    application: 1,
  });
  const data: Draft['data'] = {
    ...common(material, writer.title('resource'), publishedAt(material)),
    kind,
    links: [
      {
        label: 'Consulter la ressource',
        url: `https://exemple.fr/ressources/${random.integer(1, 9999)}`,
      },
    ],
    licence: random.pick(['CC BY-SA 4.0', 'CC BY-NC 4.0', 'Licence Ouverte 2.0']),
    schoolLevels: random.sample(
      ['maternelle', 'elementaire', 'college', 'lycee'],
      random.integer(1, 2),
    ),
  };
  if (['mallette', 'exposition-itinerante'].includes(kind)) {
    data.loanConditions =
      'Prêt gratuit pour deux semaines, sur réservation ; transport à la charge de l’emprunteur.';
    data.contact = contact(material);
  }
  if (random.chance(0.3)) data.cover = cover(material);
  return { data, body: shortBody(material), pictures: [] };
}

export function place(material: Material): Draft {
  const { random, writer } = material;
  const { name, kind } = placeName(random);
  const data: Draft['data'] = {
    ...common(material, name, publishedAt(material)),
    summary: writer.write(random.pick(PRESENTATIONS.place)),
    kind,
    address: { street: street(random), ...address(material) },
    openingHours: random.pick(HOURS),
    accessibility: { mi: random.chance(0.8), vi: random.chance(0.2) },
    contact: contact(material),
  };
  if (random.chance(0.5)) data.cover = cover(material);
  return { data, body: shortBody(material), pictures: [] };
}

export function contributor(material: Material): Draft {
  const { random, writer } = material;
  const isPerson = random.chance(0.45);
  const home = address(material);
  const structure = structureName(random, home.city);
  const name = isPerson ? personName(random) : structure.name;
  const data: Draft['data'] = {
    ...common({ ...material, written: () => [] }, name, publishedAt(material)),
    summary: writer.write(random.pick(PRESENTATIONS[isPerson ? 'person' : 'organization'])),
    contributorType: isPerson ? 'person' : 'organization',
    ...(isPerson ? {} : { kind: structure.kind, address: home }),
    contact: contact(material),
  };
  return { data, body: shortBody(material), pictures: [] };
}

export function community(material: Material): Draft {
  const { random, writer, written } = material;
  const data: Draft['data'] = {
    ...common({ ...material, written: () => [] }, writer.title('community'), publishedAt(material)),
    members: random.sample(written('contributor'), random.integer(1, 12)).map(({ slug }) => slug),
  };
  return { data, body: shortBody(material), pictures: [] };
}

export function project(material: Material): Draft {
  const { random, writer, written } = material;
  const published = publishedAt(material);
  const data: Draft['data'] = {
    ...common(material, writer.title('project'), published),
    startDate: addDays(published, -random.integer(0, 400)),
    partners: random.sample(written('contributor'), random.integer(0, 4)).map(({ slug }) => slug),
    contact: contact(material),
  };
  if (random.chance(0.5)) data.endDate = addDays(published, random.integer(100, 1000));
  if (random.chance(0.4)) data.cover = cover(material);
  return { data, body: shortBody(material), pictures: [] };
}

/** A selection of earlier entries; an article instead while there are too few of them. */
export function dossier(material: Material): Draft {
  const { random, writer, written } = material;
  const from = (type: ContentTypeKey, folder: string) =>
    written(type).map(({ slug }) => `${folder}/${slug}`);
  const entries = [
    ...from('article', 'articles'),
    ...from('resource', 'ressources'),
    ...from('place', 'lieux'),
  ];
  const items = unique(random.sample(entries, random.integer(4, 9))).map((entry) => ({
    entry,
    ...(random.chance(0.7) ? { comment: writer.summary() } : {}),
  }));
  const data: Draft['data'] = {
    ...common(material, writer.title('dossier'), publishedAt(material)),
    items,
  };
  return { data, body: shortBody(material), pictures: [] };
}

/** More of what is published is recent. */
function publishedAt({ random, today }: Material): string {
  return addDays(today, -Math.floor(random.number() ** 1.25 * SPAN));
}

const HOURS = [
  'Du mardi au samedi, de 10 h à 12 h et de 14 h à 18 h.',
  'Tous les jours sauf le lundi, de 9 h 30 à 18 h. Fermé en janvier.',
  'Mercredi et samedi, de 14 h à 17 h 30 ; les autres jours sur rendez-vous.',
  'Accès libre, du lever au coucher du soleil.',
];
