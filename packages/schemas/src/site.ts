import { z } from 'zod';
import { cmsBackend, proposals, repositoryPlace } from './cms-backend.ts';
import { contact } from './fields/contact.ts';
import { relation } from './fields/relation.ts';
import { slug } from './fields/slug.ts';
import { choice, integer, listOf, longText, phone, text, webAddress } from './fields/text.ts';
import { SCHOOL_ZONES } from './holidays.ts';
import { importSource } from './imports.ts';

const domain = z
  .string()
  .regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'un nom de domaine est attendu, sans https:// ni barre');

/** Who serves the pages, as the law asks every site to tell (LCEN, article 1-1). */
const host = z
  .strictObject({
    name: text({ label: 'Nom', max: 120 }),
    address: text({ label: 'Adresse postale', max: 200 }),
    phone: phone({ label: 'Téléphone' }),
  })
  .meta({
    title: 'Hébergeur',
    description: 'Figure dans les mentions légales. Sans lui, celui du réseau.',
  });

const siteFields = {
  name: text({ label: 'Nom', hint: 'Bretagne, Savoie Mont-Blanc…', max: 60 }),
  domain: domain.meta({ title: 'Nom de domaine' }),
  formerDomains: listOf(domain, {
    label: 'Anciens noms de domaine',
    hint: 'Chacun mène à la même adresse sous le nom actuel : www.exemple.fr.',
    max: 20,
  }),
  tagline: text({ label: 'Accroche', max: 160 }),
  summary: longText({ label: 'Présentation', min: 40, max: 600 }),
  hue: integer({
    label: 'Teinte',
    hint: 'Angle de la couleur d’accent, de 0 à 359 degrés (OKLCH).',
    max: 359,
  }),
  coordinators: z
    .array(relation({ type: 'contributor', label: 'Structure coordinatrice' }))
    .min(1)
    .meta({ title: 'Coordination' }),
  contact: contact.meta({ title: 'Contact' }),
  publicationDirector: text({
    label: 'Directeur ou directrice de la publication',
    hint: 'Prénom et nom, pour les mentions légales : qui représente la structure qui édite ce site.',
    max: 120,
  }).optional(),
  host: host.optional(),
  reviewers: listOf(
    z
      .string()
      .regex(
        /^@[A-Za-z\d](?:[A-Za-z\d-]{0,38})(?:\/[a-z\d][a-z\d_-]{0,99})?$/,
        'un compte ou une équipe GitHub est attendu, par exemple @lea-coordination ou @organisation/corse',
      ),
    {
      label: 'Comptes GitHub qui relisent',
      hint: 'Ils sont prévenus de chaque proposition qui touche ce site.',
      max: 20,
    },
  ),
  social: listOf(webAddress({ label: 'Réseau social' }), { label: 'Réseaux sociaux', max: 8 }),
  imports: listOf(importSource, {
    label: 'Événements importés',
    hint: 'Des agendas tenus ailleurs, repris chaque nuit.',
    max: 20,
  }),
  offline: z.boolean().default(true).meta({
    title: 'Lecture hors ligne',
    description:
      'L’appareil d’une personne garde les pages qu’elle a lues. false : il les efface à sa prochaine visite.',
  }),
};

/** What a territory covers, as codes of the Code officiel géographique (INSEE). */
const coverage = z
  .strictObject({
    departments: listOf(
      z
        .string()
        .regex(
          /^(?:0[1-9]|2[AB1-9]|[13-8]\d|9[0-5]|9[78][1-9])$/,
          'le code d’un département est attendu, entre guillemets, par exemple "38", "2A" ou "974"',
        ),
      { label: 'Départements' },
    ),
    epci: listOf(z.string().regex(/^\d{9}$/, 'un code SIREN à neuf chiffres est attendu'), {
      label: 'Intercommunalités',
    }),
    label: text({ label: 'En toutes lettres', max: 200 }),
  })
  .refine(({ departments, epci }) => departments.length + epci.length > 0, {
    path: ['departments'],
    error: 'donner au moins un département ou une intercommunalité',
  })
  .meta({ title: 'Territoire couvert' });

/** `content/<territoire>/territoire.yaml` */
export const territory = z.strictObject({
  ...siteFields,
  inName: text({
    label: 'Nom avec préposition',
    hint: '« en Bretagne », « dans la Drôme », « à Nantes ».',
    max: 80,
  }),
  coverage,
  schoolZone: choice({ label: 'Zone des vacances scolaires', options: SCHOOL_ZONES }).optional(),
});

/** A territory whose site lives in another repository: known here by what it says of itself. */
const externalTerritory = z.strictObject({
  ...territory.shape,
  id: slug.meta({ title: 'Identifiant' }),
  export: z
    .string()
    .regex(
      /^(?:https:\/\/\S+|http:\/\/localhost:\d+(?:\/\S+)?|[\w.-]+(?:\/[\w.-]+)*)\/$/,
      'l’adresse https d’un dossier api/v1/, ou son chemin depuis la racine du dépôt, est attendue, avec une barre à la fin',
    )
    .meta({ title: 'Export', description: 'Son dossier api/v1/ : https://…/api/v1/.' }),
});

/** Encrypted, or on this machine for trials; each of the three marks somewhere after the host. */
const TILE_URL =
  /^(?:https:\/\/[a-z0-9.-]+|http:\/\/(?:localhost|127\.0\.0\.1))(?::\d+)?\/(?=\S*\{z\})(?=\S*\{x\})(?=\S*\{y\})\S+$/;

/** A background of tiles that readers may ask for on the map: none unless the network chooses one. */
const tiles = z
  .strictObject({
    name: text({ label: 'Nom du fond', hint: 'Plan IGN, OpenStreetMap…', max: 60 }),
    url: z
      .string()
      .regex(
        TILE_URL,
        'une adresse complète en https:// est attendue, avec {z}, {x} et {y} à la place du zoom, de la colonne et de la ligne',
      )
      .meta({
        title: 'Adresse des tuiles',
        description: 'Tuiles XYZ en projection Web Mercator.',
      }),
    attribution: text({ label: 'Mention obligatoire', hint: '© IGN', max: 200 }),
    maxZoom: integer({ label: 'Dernier niveau de zoom', max: 22 }).default(18),
  })
  .meta({
    title: 'Fond de carte',
    description: 'Tuiles d’un tiers, chargées seulement quand une personne les demande.',
  });

/** `content/national/reseau.yaml`: the portal and what all sites share. */
export const network = z
  .strictObject({
    ...siteFields,
    externalTerritories: listOf(externalTerritory, {
      label: 'Territoires d’un autre dépôt',
      hint: 'Le portail reprend chaque jour ce que leur site publie.',
    }),
    repository: webAddress({ label: 'Dépôt du code et des contenus' }),
    branch: text({ label: 'Branche publiée', max: 60 }).default('main'),
    cms: cmsBackend.optional(),
    proposals: proposals.optional(),
    credits: longText({ label: 'Crédits cartographiques', max: 600 }),
    tiles: tiles.optional(),
    peertubeHosts: listOf(domain, {
      label: 'Hébergeurs PeerTube',
      hint: 'Leurs vidéos se lisent dans les pages, au clic : tube.exemple.fr.',
    }),
  })
  .refine(({ repository, cms }) => !cms || repositoryPlace(repository, cms.backend), {
    path: ['repository'],
    error:
      'l’administration écrit dans ce dépôt : donner son adresse exacte, par exemple https://github.com/organisation/depot',
  });

export type Territory = z.output<typeof territory>;
export type ExternalTerritory = z.output<typeof externalTerritory>;
export type Network = z.output<typeof network>;
