import type { ImportColumns } from '@echosciences/schemas';
import { slugify } from '@echosciences/schemas';

export type Field = keyof ImportColumns;

/**
 * A column's name without case, accents, punctuation, plurals, its mark of language nor a note to who
 * fills it in: `title_fr`, `Titres` and « Titre (FR) * » are as good as « titre ».
 */
export function plainName(name: string): string {
  const words = slugify(name.replace(NOTE, '')).split('-');
  if (words.length > 1 && words.at(-1) === 'fr') words.pop();
  return words.map((word) => (word.length > 3 ? word.replace(/s$/, '') : word)).join('');
}

/** « (jj/mm/aaaa) », « (obligatoire) », « (ex. : 18h30) » */
const NOTE = /\((?:[jmahs/:. -]+|[^)]*(?:obligatoire|facultatif|format|ex\.|exemple)[^)]*)\)/gi;

/**
 * Names that columns usually have, by what they hold, the surest first: hand-made tables in French
 * and English, exports of OpenAgenda, Opendatasoft and DATAtourisme, WordPress’s The Events Calendar (`EVENT NAME`…), Google Calendar
 * (`Subject,Start Date,Start Time…`) and Outlook in French (`Objet;Début;Début;Fin;Fin…`, where the
 * second column of a name is « Début 2 » here). A column is taken once, in the order of the fields.
 */
const NAMES: Record<Field, string> = {
  id: 'identifiant, id, uid, uuid, identifiant unique, id événement, event id, identifier, uri id du poi, référence, numéro',
  url: 'url, lien, adresse de la page, canonicalurl, canonical url, url canonique, permalien, link, permalink, url de l’événement, url événement, event url, lien de l’événement, lien vers l’événement, page web, page, site web, site internet, site, website, event website, en savoir plus',
  updatedAt:
    'mise à jour, date de mise à jour, dernière mise à jour, updatedat, updated, last modified, last update, modifié le, date de modification, date maj, maj',
  title:
    'titre, title, intitulé, nom de l’événement, nom événement, titre de l’événement, titre événement, event title, event name, nom de la manifestation, nom manifestation, libellé manifestation, nom du poi, objet, subject, événement, event, manifestation, libellé, nom, name, summary',
  description:
    'longdescription, description longue, description détaillée, description complète, descriptif détaillé, descriptif long, contenu, content, body, texte, détail, event description, description, descriptif, présentation, note',
  summary:
    'résumé, event excerpt, excerpt, chapô, chapo, chapeau, accroche, description courte, short description, descriptif court, summary, sous-titre, subtitle, description, descriptif',
  start:
    'début, date de début, date début, date et heure de début, date heure début, début événement, event start date, start date, start, startdatetime, date start, dtstart, begin, first begin, firstdate begin, firstdate, date, date et heure, date heure, date de l’événement, date événement, event date, datetime, jour, périodes regroupées',
  startTime:
    'heure de début, heure début, début heure, horaire de début, event start time, start time, begin time, heure, horaire, time, début 2, start 2, date 2',
  end: 'fin, date de fin, date fin, date et heure de fin, date heure fin, fin événement, event end date, end date, end, finish, enddatetime, date end, dtend, first end, firstdate end',
  endTime:
    'heure de fin, heure fin, fin heure, horaire de fin, event end time, end time, fin 2, end 2',
  lastStart: 'last begin, lastdate begin, lastdate, dernière date',
  lastEnd: 'last end, lastdate end',
  timings: 'timing, séance, occurrence, liste des séances, horaires détaillés iso',
  allDay: 'all day event, all day, journée entière, toute la journée',
  datesInWords:
    'dates en toutes lettres, date display, daterange, date range, résumé des dates, résumé horaires, période',
  status: 'statut, status, état, event status, statut de l’événement',
  isPrivate: 'private, privé',
  attendance:
    'attendancemode, attendance mode, event attendance mode, mode de participation, participation, modalité',
  venue:
    'nom du lieu, lieu, location name, lieu nom, venue, venue name, event venue name, place name, emplacement, salle, location, place, lieu de l’événement, lieu événement',
  address:
    'adresse, location address, adresse postale, adresse du lieu, lieu adresse, adresse complète, address, street address, street, rue, voie',
  postalCode:
    'code postal, cp, postal code, postalcode, postcode, zip, zip code, location postalcode',
  city: 'commune, ville, city, location city, lieu ville, localité, nom commune, nom de la commune, town, code postal et commune',
  insee: 'code insee, insee, location insee, code commune, code insee commune, insee code',
  latitude: 'latitude, lat, location latitude, lieu latitude',
  longitude: 'longitude, lon, lng, long, location longitude, lieu longitude',
  coordinates:
    'coordonnées, location coordinates, coordonnées gps, gps, coordonnées géographiques, geo point 2d, geo point, geo, géolocalisation, latlon, lat lon, latitude longitude, coordinates, position',
  country: 'pays, country, code pays, country code, countrycode, location countrycode',
  onlineUrl:
    'adresse en ligne, onlineaccesslink, online access link, lien en ligne, lien visio, visioconférence, lien de connexion, online url, url en ligne',
  conditions:
    'tarif, prix, condition, conditions de participation, conditions tarifaires, tarification, price, cost, event cost, fee',
  registration:
    'inscription, réservation, registration, billetterie, lien d’inscription, lien de réservation, outils d’inscription, modalités d’inscription, registration url, booking, ticket',
  accessibility: 'accessibilité, accessibility, accessibility label',
  ageMin: 'âge min, âge minimum, âge minimal, age min, minimum age, dès',
  ageMax: 'âge max, âge maximum, âge maximal, age max, maximum age',
  keywords:
    'mots-clés, motsclés, keyword, tag, étiquette, catégorie, category, event category, categorie de poi, thématique, thème, theme, rubrique, type, type d’événement, type événement, type manifestation',
  image:
    'image, url image, image url, lien image, visuel, photo, affiche, originalimage, event featured image',
  imageCredit:
    'crédit de l’image, crédit image, imagecredit, image credit, crédit photo, crédit, copyright',
  agendaId: 'originagenda uid, numéro de l’agenda',
  agenda: 'originagenda title, agenda d’origine, agenda, calendrier, calendar',
};

/** The same, each name plain, in the order in which the fields choose their column. */
export const PLAIN_NAMES = Object.entries(NAMES).map(([field, names]) => ({
  field: field as Field,
  names: names.split(',').map(plainName),
}));
