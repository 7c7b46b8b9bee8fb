import { z } from 'zod';
import { day } from './fields/date.ts';
import { choice, flag, integer, listOf, text, webAddress } from './fields/text.ts';

/** The formats that `pnpm importer` reads, with their French names. */
export const IMPORT_FORMATS = {
  openagenda: 'OpenAgenda',
  opendatasoft: 'Opendatasoft',
  ics: 'Calendrier (ICS)',
  csv: 'Tableau (CSV, Excel)',
} as const;

export type ImportFormat = keyof typeof IMPORT_FORMATS;

/** As the table writes it: it is looked for there. */
const column = (label: string) =>
  z.string().trim().min(1).max(200).meta({ title: label }).optional();

/** Names of the columns of a table, by what they hold; those that are found by themselves may lack. */
export const importColumns = z
  .strictObject({
    id: column('Identifiant'),
    url: column('Adresse de la page'),
    updatedAt: column('Mise à jour'),
    title: column('Titre'),
    summary: column('Résumé'),
    description: column('Description'),
    start: column('Début (jour, ou jour et heure)'),
    startTime: column('Heure de début'),
    end: column('Fin (jour, ou jour et heure)'),
    endTime: column('Heure de fin'),
    lastStart: column('Début de la dernière séance'),
    lastEnd: column('Fin de la dernière séance'),
    timings: column('Séances (liste)'),
    allDay: column('Journée entière'),
    datesInWords: column('Dates en toutes lettres'),
    status: column('État'),
    isPrivate: column('Privé'),
    attendance: column('Participation'),
    venue: column('Nom du lieu'),
    address: column('Adresse'),
    postalCode: column('Code postal'),
    city: column('Commune'),
    insee: column('Code INSEE'),
    latitude: column('Latitude'),
    longitude: column('Longitude'),
    coordinates: column('Coordonnées (latitude, longitude)'),
    country: column('Pays'),
    onlineUrl: column('Adresse en ligne'),
    conditions: column('Tarif'),
    registration: column('Inscription'),
    accessibility: column('Accessibilité'),
    ageMin: column('Âge minimum'),
    ageMax: column('Âge maximum'),
    keywords: column('Mots-clés'),
    image: column('Image'),
    imageCredit: column('Crédit de l’image'),
    agendaId: column('Numéro de l’agenda d’origine'),
    agenda: column('Nom de l’agenda d’origine'),
  })
  .meta({ title: 'Colonnes' });

export type ImportColumns = z.output<typeof importColumns>;

/** Which events of a source are imported. */
export const importFilters = {
  from: day({ label: 'À partir du', hint: 'Ce qui finit avant ce jour est laissé.' }).optional(),
  until: day({ label: 'Jusqu’au', hint: 'Ce qui commence après ce jour est laissé.' }).optional(),
  keywords: listOf(text({ label: 'Mot-clé', max: 80 }), {
    label: 'Mots-clés',
    hint: 'L’un d’eux suffit, dans les mots-clés ou le titre.',
    max: 40,
  }),
  agendas: listOf(text({ label: 'Agenda', max: 200 }), {
    label: 'Agendas d’origine',
    hint: 'Numéro ou nom de l’agenda où l’événement a été saisi.',
    max: 40,
  }),
  communes: listOf(text({ label: 'Commune', max: 80 }), {
    label: 'Communes',
    hint: 'Nom ou code INSEE.',
    max: 100,
  }),
  minimumScore: integer({
    label: 'Score de culture scientifique',
    hint: 'De 0 (tout) à 100 : ce qui en a moins est laissé. 40 convient à un agenda de toute sorte.',
    max: 100,
  }).default(0),
};

/** An agenda from elsewhere whose events a site takes over, each night or on demand. */
export const importSource = z
  .strictObject({
    name: text({
      label: 'Nom de la source',
      hint: 'Écrit dans chaque événement importé, sauf d’OpenAgenda ; le changer ferait importer tout à nouveau.',
      max: 80,
    }),
    format: choice({ label: 'Format', options: IMPORT_FORMATS }),
    url: webAddress({ label: 'Adresse' }),
    ...importFilters,
    images: flag({ label: 'Prendre les images', hint: 'Avec leur crédit.' }),
    columns: importColumns.optional(),
  })
  .meta({ title: 'Source d’événements' });

export type ImportFilters = z.output<z.ZodObject<typeof importFilters>>;
