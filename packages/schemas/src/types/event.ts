import { z } from 'zod';
import { defineContentType } from '../content-type.ts';
import { accessibility } from '../fields/accessibility.ts';
import { address } from '../fields/address.ts';
import { contact } from '../fields/contact.ts';
import { day } from '../fields/date.ts';
import { entryFields } from '../fields/entry.ts';
import { occurrences } from '../fields/occurrences.ts';
import { onceRight } from '../fields/once-right.ts';
import { period } from '../fields/period.ts';
import { eventElsewhere, relation, term } from '../fields/relation.ts';
import { choice, flag, integer, listOf, text, webAddress } from '../fields/text.ts';

const price = z
  .strictObject({
    isFree: flag({ label: 'Gratuit' }),
    details: text({ label: 'Tarifs', max: 300 }).optional(),
  })
  .meta({ title: 'Tarif' });

const registration = contact
  .extend({ deadline: day({ label: 'Date limite d’inscription' }).optional() })
  .meta({ title: 'Inscription' });

const age = z
  .strictObject({
    min: integer({ label: 'Âge minimum', max: 120 }).optional(),
    max: integer({ label: 'Âge maximum', max: 120 }).optional(),
  })
  .refine(({ min = 0, max = 120 }) => min <= max, {
    path: ['max'],
    error: 'l’âge maximum doit être au moins égal à l’âge minimum',
  })
  .meta({ title: 'Âge' });

/** Something that takes place at a time: the agenda. */
export const event = defineContentType({
  key: 'event',
  folder: 'agenda',
  api: 'evenements',
  byYear: true,
  ends: true,
  order: 'nextDate',
  schemaType: 'Event',
  labels: {
    singular: 'Événement',
    plural: 'Agenda',
    intro:
      'Conférences, ateliers, expositions, observations du ciel\u00A0: ce qui se passe près de chez vous.',
    empty: 'Aucun événement à venir pour le moment.',
  },
  schema: z
    .strictObject({
      ...entryFields,
      occurrences,
      period: period.optional(),
      eventStatus: choice({
        label: 'État',
        options: {
          scheduled: 'Programmé',
          rescheduled: 'Reprogrammé',
          postponed: 'Reporté',
          movedOnline: 'Déplacé en ligne',
          soldOut: 'Complet',
          cancelled: 'Annulé',
        },
      }).default('scheduled'),
      eventAttendanceMode: choice({
        label: 'Participation',
        options: { offline: 'Sur place', online: 'En ligne', mixed: 'Sur place et en ligne' },
      }).default('offline'),
      place: relation({
        type: 'place',
        label: 'Lieu',
        hint: 'Un lieu de l’annuaire ; sinon, remplir l’adresse.',
      }).optional(),
      address: address.optional(),
      onlineUrl: webAddress({ label: 'Adresse en ligne' }).optional(),
      price: price.optional(),
      registration: registration.optional(),
      accessibility: accessibility.optional(),
      age: age.optional(),
      schoolLevels: listOf(term({ taxonomy: 'schoolLevels', label: 'Niveau' }), {
        label: 'Niveaux scolaires',
      }),
      format: term({ taxonomy: 'eventFormats', label: 'Format' }),
      partOf: relation({
        type: 'event',
        label: 'Fait partie de',
        hint: 'L’événement qui rassemble celui-ci, par exemple un village des sciences.',
      }).optional(),
      organizers: listOf(relation({ type: 'contributor', label: 'Organisateur' }), {
        label: 'Organisateurs',
      }),
      pinnedUntil: day({
        label: 'À ne pas manquer jusqu’au',
        hint: 'Mis en avant jusqu’à ce jour inclus.',
      }).optional(),
      previousEdition: relation({ type: 'event', label: 'Édition précédente' }).optional(),
      alsoIn: listOf(
        eventElsewhere({
          label: 'Aussi annoncé par',
          hint: 'Le même événement chez un autre territoire : le portail ne le montre qu’une fois.',
        }),
        { label: 'Aussi annoncé par', max: 5 },
      ),
    })
    .refine(({ occurrences, period }) => occurrences.length > 0 || period, {
      path: ['occurrences'],
      error: 'donner au moins une séance (occurrences) ou une période (period)',
      when: onceRight('occurrences', 'period'),
    })
    .refine(({ place, address }) => !place || !address, {
      path: ['address'],
      error: 'donner soit un lieu de l’annuaire (place), soit une adresse, pas les deux',
      when: onceRight('place', 'address'),
    })
    .refine(
      ({ eventAttendanceMode, place, address }) =>
        eventAttendanceMode === 'online' || place || address,
      {
        path: ['place'],
        error: 'dire où : un lieu de l’annuaire (place) ou une adresse (address)',
        when: onceRight('eventAttendanceMode', 'place', 'address'),
      },
    )
    .refine(
      ({ eventAttendanceMode, eventStatus, onlineUrl }) =>
        (eventAttendanceMode === 'offline' && eventStatus !== 'movedOnline') || onlineUrl,
      {
        path: ['onlineUrl'],
        error: 'un événement en ligne a besoin de son adresse (onlineUrl)',
        when: onceRight('eventAttendanceMode', 'eventStatus', 'onlineUrl'),
      },
    ),
});
