import {
  importVocabulary,
  NATIONAL_ID,
  nationalPins,
  taxonomies,
  territory,
} from '@echosciences/schemas';
import type { z } from 'zod';
import type { DecapField, FieldContext } from './decap-field.ts';
import { fieldsOf } from './field.ts';

/** A YAML file that is edited like an entry. */
interface SettingsFile {
  /** Name in Decap, the last part of the form's address. */
  name: string;
  label: string;
  description: string;
  /** Name of the file in the territory's folder. */
  file: string;
  schema: z.ZodType;
  /** Parts that the form leaves out: who changes them changes the code's settings too. */
  without: readonly string[];
}

const OF_TERRITORY: readonly SettingsFile[] = [
  {
    name: 'territoire',
    label: 'Le territoire',
    description: 'Accroche, présentation, coordination, contact et mentions légales du site.',
    file: 'territoire.yaml',
    schema: territory,
    without: [
      'name',
      'inName',
      'domain',
      'formerDomains',
      'reviewers',
      'hue',
      'coverage',
      'schoolZone',
      'offline',
    ],
  },
];

const OF_PORTAL: readonly SettingsFile[] = [
  {
    name: 'a-ne-pas-manquer',
    label: 'À ne pas manquer',
    description: 'Ce que le portail met en avant.',
    file: 'a-ne-pas-manquer.yaml',
    schema: nationalPins,
    without: [],
  },
  {
    name: 'taxonomies',
    label: 'Vocabulaires',
    description: 'Thèmes, publics, formats\u00A0: les choix que proposent tous les formulaires.',
    file: 'taxonomies.yaml',
    schema: taxonomies,
    without: [],
  },
  {
    name: 'correspondances',
    label: 'Mots des autres agendas',
    description:
      'Ce que l’import comprend des mots des autres agendas\u00A0: thèmes, publics, formats, culture scientifique.',
    file: 'correspondances.yaml',
    schema: importVocabulary,
    without: [],
  },
];

/** The settings that a territory's admin edits; the portal's are those of the network. */
export function settingsOf(territoryId: string): readonly SettingsFile[] {
  return territoryId === NATIONAL_ID ? OF_PORTAL : OF_TERRITORY;
}

/** Folder name of the settings in a collection's name. */
export const SETTINGS = 'reglages';

export function settingsCollection(territoryId: string, context: FieldContext) {
  return {
    name: `${territoryId}_${SETTINGS}`,
    label: 'Réglages',
    format: 'yaml',
    delete: false,
    editor: { preview: false },
    files: settingsOf(territoryId).map(({ name, label, description, file, schema, without }) => ({
      name,
      label,
      description,
      file: `content/${territoryId}/${file}`,
      fields: fieldsOf(schema, { ...context, without }) as DecapField[],
    })),
  };
}
