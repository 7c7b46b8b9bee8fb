import type { ImportFilters, ImportFormat } from '@echosciences/schemas';
import { IMPORT_FORMATS, importFilters, NATIONAL_ID, parse, SLUG } from '@echosciences/schemas';
import { z } from 'zod';
import { flag, parseArguments, text, UsageError } from '../lib/arguments.ts';

/** What one command asks for. */
export interface ImportArguments {
  /** Absent with `--tous`: the sources that the territories declare. */
  source?: { format: ImportFormat; location: string };
  /** A territory's id, or `auto`: each event where it takes place. With `--tous`, absent: all of them. */
  territory?: string;
  /** Name of the source in what is imported; absent: the one that it gives itself. */
  name?: string;
  filters: ImportFilters;
  images: boolean;
  /** File of the columns of a table: read if it is there, else written. */
  columnsFile?: string;
  write: boolean;
  json: boolean;
  /** The report names every event. */
  whole: boolean;
}

export const COMMAND = {
  language: 'fr',
  usage: `pnpm importer <${Object.keys(IMPORT_FORMATS).join('|')}> <fichier ou adresse> --territoire <id>|auto [options]
pnpm importer --tous [--territoire <id>] [options]`,
  details: `Sans --ecrire, rien n’est écrit : le rapport dit ce qui le serait.

  --ecrire              écrire les contenus
  --tous                les sources déclarées dans territoire.yaml et reseau.yaml (imports)
  --territoire <id>     le territoire, ou « auto » : chaque événement là où il a lieu
  --nom <nom>           nom de la source, écrit dans chaque contenu importé (sauf d’OpenAgenda)
  --a-venir             laisser ce qui est passé
  --du, --au <jour>     laisser ce qui finit avant, commence après : 2026-12-01
  --mots-cles <a,b>     garder ce qui porte l’un de ces mots
  --agendas <a,b>       garder ce qui vient de l’un de ces agendas (numéro ou nom)
  --communes <a,b>      garder ce qui a lieu dans l’une de ces communes (nom ou code INSEE)
  --score <0 à 100>     garder ce qui relève assez de la culture scientifique
  --images              prendre aussi les images, avec leur crédit
  --colonnes <fichier>  tableau : noms des colonnes, lus dans ce fichier ou notés pour la prochaine fois
  --complet             nommer chaque événement dans le rapport
  --json                le rapport pour une machine

Guide : docs/imports.md`,
  words: [0, 2],
  options: {
    territoire: text(undefined),
    tous: flag,
    ecrire: flag,
    json: flag,
    complet: flag,
    images: flag,
    nom: text(undefined),
    colonnes: text(undefined),
    'a-venir': flag,
    du: text(undefined),
    au: text(undefined),
    'mots-cles': text(undefined),
    agendas: text(undefined),
    communes: text(undefined),
    score: text(undefined),
  },
} as const;

/**
 * Reads the command line.
 * @param today `2026-11-24`
 * @throws {UsageError}
 */
export function readArguments(argv: readonly string[], today: string): ImportArguments {
  const { values, words } = parseArguments(COMMAND, argv);
  const [format, location] = words;
  const { territoire } = values;
  if (territoire !== undefined && (!SLUG.test(territoire) || territoire === NATIONAL_ID)) {
    throw new UsageError(
      `« ${territoire} » n’est pas l’identifiant d’un territoire : le nom de son dossier sous content/, ou auto.`,
    );
  }
  const common = {
    territory: territoire,
    name: values.nom,
    filters: filtersOf(values, today),
    images: values.images,
    columnsFile: values.colonnes,
    write: values.ecrire,
    json: values.json,
    whole: values.complet,
  };
  if (values.tous) {
    if (words.length > 0) {
      throw new UsageError('--tous lit les sources de territoire.yaml : ne pas donner de fichier.');
    }
    return common;
  }
  if (!format || !location) throw new UsageError('Dire le format, et le fichier ou l’adresse.');
  if (!isFormat(format)) {
    throw new UsageError(
      `format inconnu « ${format} » : ${Object.keys(IMPORT_FORMATS).join(', ')}.`,
    );
  }
  if (!territoire) {
    throw new UsageError(
      'dire pour quel territoire : --territoire drome, ou --territoire auto pour que chaque événement aille là où il a lieu.',
    );
  }
  if (values.colonnes && format !== 'csv') {
    throw new UsageError('--colonnes ne sert qu’aux tableaux (csv).');
  }
  return { ...common, source: { format, location } };
}

type Values = ReturnType<typeof parseArguments<(typeof COMMAND)['options']>>['values'];

function isFormat(name: string): name is ImportFormat {
  return Object.hasOwn(IMPORT_FORMATS, name);
}

function filtersOf(values: Values, today: string): ImportFilters {
  const { score } = values;
  const read = parse(z.strictObject(importFilters), {
    from: values.du ?? (values['a-venir'] ? today : undefined),
    until: values.au,
    keywords: listOf(values['mots-cles']),
    agendas: listOf(values.agendas),
    communes: listOf(values.communes),
    ...(score !== undefined && { minimumScore: /^\d+$/.test(score) ? Number(score) : score }),
  });
  if ('data' in read) return read.data;
  throw new UsageError(read.problems.map(({ message }) => message).join('\n'));
}

function listOf(text: string | undefined): string[] {
  return [...new Set((text ?? '').split(',').map((word) => word.trim()))].filter(Boolean);
}
