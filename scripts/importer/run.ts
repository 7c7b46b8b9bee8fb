import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalDateTime } from '@echosciences/calendar';
import { dayOf } from '@echosciences/calendar';
import type { TerritoryContent } from '@echosciences/content';
import { listTerritories, loadImportVocabulary, loadTerritory } from '@echosciences/content';
import type { Considered, FetchOptions, ImportPlan, SourceFacts } from '@echosciences/importers';
import {
  consider,
  createTransport,
  fetchImage,
  named,
  placeKindOf,
  planImport,
  readColumnsFile,
  readers,
  SourceRefused,
  shownAddress,
  titleOf,
  writeColumnsFile,
  writeImport,
} from '@echosciences/importers';
import type { ImportVocabulary } from '@echosciences/schemas';
import { IMPORT_FORMATS } from '@echosciences/schemas';
import type { ImportJob } from './jobs.ts';
import type { SourceReport } from './report.ts';
import { sumsOf } from './report.ts';

export interface RunOptions {
  /** The repository. */
  root: string;
  now: LocalDateTime;
  write: boolean;
  environment: Record<string, string | undefined>;
}

/** Imports one source, or says what that would do. A source that cannot be read changes nothing. */
export async function runImport(job: ImportJob, options: RunOptions): Promise<SourceReport> {
  const address = URL.canParse(job.location) ? shownAddress(new URL(job.location)) : job.location;
  const report = {
    name: job.name ?? address,
    format: job.format,
    address,
    territory: job.territory,
    isWritten: options.write,
    notes: [],
  };
  try {
    const { plan, facts, provider } = await planOf(job, options);
    const done = options.write ? writeImport(options.root, plan) : plan;
    const notes = facts.notes ?? [];
    return {
      ...report,
      name: job.name ?? provider,
      plan: done,
      sums: sumsOf(done.outcomes),
      notes,
    };
  } catch (error) {
    if (!(error instanceof SourceRefused)) throw error;
    return { ...report, isWritten: false, refused: error.message, sums: sumsOf([]) };
  }
}

async function planOf(
  job: ImportJob,
  { root, now, environment }: RunOptions,
): Promise<{ plan: ImportPlan; facts: SourceFacts; provider: string }> {
  const content = join(root, 'content');
  const territories = listTerritories(content);
  if (job.territory !== 'auto' && !territories.includes(job.territory)) {
    throw new SourceRefused(
      `le territoire « ${job.territory} » n’est pas dans ce dépôt : ${territories.join(', ')}.`,
    );
  }
  const vocabulary = vocabularyIn(content);
  const network: FetchOptions = { allowsLoopback: isTrial(environment) };
  const { items, facts } = await readSource(job, { vocabulary, now, environment });
  if (items.length === 0 && job.isTyped) {
    throw new SourceRefused(
      ['aucun événement : rien à importer.', ...(facts.notes ?? [])].join(' '),
    );
  }
  const provider = providerOf(job, facts);
  const contents: TerritoryContent[] = territories.map((id) => loadTerritory(content, id));
  const plan = await planImport(
    items.map((item) => named(item, provider)),
    {
      provider,
      contents,
      naming: {
        kindOf: (name) => placeKindOf(name, vocabulary),
        titleOf: (name) => titleOf(name).title,
      },
      ...(job.images && { takeImage: (image) => fetchImage(image, network) }),
      isComplete: facts.isComplete,
      today: dayOf(now),
    },
  );
  return { plan, facts, provider };
}

async function readSource(
  { format, location, territory, filters, columns: declared, columnsFile, isTyped }: ImportJob,
  {
    vocabulary,
    now,
    environment,
  }: Pick<RunOptions, 'now' | 'environment'> & { vocabulary: ImportVocabulary },
): Promise<{ items: Considered[]; facts: SourceFacts }> {
  const isKnown = columnsFile !== undefined && existsSync(columnsFile);
  const columns = isKnown ? readColumnsFile(columnsFile) : declared;
  const transport = createTransport({
    environment,
    allowsLoopback: isTyped || isTrial(environment),
  });
  const reading = readers[format](location, { transport, now, ...(columns && { columns }) });
  const context = { territory, filters, vocabulary, today: dayOf(now) };
  const items: Considered[] = [];
  let step = await reading.next();
  while (!step.done) {
    items.push(consider(step.value, context));
    step = await reading.next();
  }
  const facts = step.value;
  if (columnsFile && !isKnown && facts.columns) writeColumnsFile(columnsFile, facts.columns);
  return { items, facts };
}

function vocabularyIn(content: string): ImportVocabulary {
  const { data, findings } = loadImportVocabulary(content);
  if (data) return data;
  if (findings.length === 0) {
    throw new SourceRefused(
      'content/national/correspondances.yaml manque : sans cette table, ni format ni thème ne se devinent.',
    );
  }
  const faults = findings.map(({ file, line, message }) => `${file}:${line} : ${message}`);
  throw new SourceRefused(`les correspondances sont à réparer : ${faults.join(' ; ')}`);
}

/** What comes from OpenAgenda bears its name, whichever way it comes: its numbers are those of one event. */
function providerOf({ name, location }: ImportJob, { provider }: SourceFacts): string {
  return provider === IMPORT_FORMATS.openagenda ? provider : (name ?? provider ?? location);
}

/** Sources that are declared lead to the public Internet, but for trials on one machine. */
function isTrial({ ECHOSCIENCES_TRIAL }: RunOptions['environment']): boolean {
  return ECHOSCIENCES_TRIAL === '1';
}
