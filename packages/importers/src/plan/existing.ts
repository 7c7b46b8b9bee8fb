import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TerritoryContent } from '@echosciences/content';
import { parseEntryText } from '@echosciences/content/entry-text';
import { siteRedirects } from '@echosciences/content/redirects/sources';
import type { EntryData } from '@echosciences/schemas';
import { contentTypes } from '@echosciences/schemas';

/** An event that is there already. */
export interface ExistingEvent {
  territory: string;
  slug: string;
  data: EntryData<'event'>;
  /** `content/corse/agenda/2027/2027-10-08-nuit/index.md` */
  path: string;
  /** Path on disk. */
  absolute: string;
  /** Names of the files beside it. */
  assets: readonly string[];
}

/** What of the contents a plan looks things up in. */
export interface Existing {
  events: readonly ExistingEvent[];
  /** Events of one record of a source, most often one. */
  ofRecord(provider: string, id: string): readonly ExistingEvent[];
  /** An event's file that names the record and cannot be read: it is not to be written a second time. */
  unreadable(provider: string, id: string): { path: string; reason: string } | undefined;
  /** Whether an event's page, of now or of before, has this slug in a territory. */
  isTaken(territory: string, slug: string): boolean;
}

/** @param contents every territory of the network */
export function existingIn(contents: readonly TerritoryContent[]): Existing {
  const events = contents.flatMap(eventsIn);
  const byRecord = Map.groupBy(
    events.filter(({ data }) => data.source?.id !== undefined),
    ({ data: { source } }) => keyOf(source?.provider ?? '', source?.id ?? ''),
  );
  const broken = contents.flatMap(brokenIn);
  const taken = new Set(contents.flatMap(takenIn));
  return {
    events,
    ofRecord: (provider, id) => byRecord.get(keyOf(provider, id)) ?? [],
    unreadable: (provider, id) => {
      const found = broken.find(({ header }) => header.includes(provider) && named(header, id));
      return found && { path: found.path, reason: found.reason };
    },
    isTaken: (territory, slug) => taken.has(`${territory}/${slug}`),
  };
}

function eventsIn({ directory, entries }: TerritoryContent): ExistingEvent[] {
  return entries
    .filter(({ type }) => type.key === 'event')
    .map(({ territory, slug, data, path, file, assets }) => ({
      territory,
      slug,
      data: data as EntryData<'event'>,
      path,
      absolute: join(directory, file),
      assets,
    }));
}

function keyOf(provider: string, id: string): string {
  return JSON.stringify([provider, id]);
}

function brokenIn({ id, directory, entries, folders, findings }: TerritoryContent) {
  const valid = new Set(entries.map(({ file }) => file));
  return folders
    .filter(({ type, file }) => type.key === 'event' && !valid.has(file))
    .map(({ file }) => {
      const path = `content/${id}/${file}`;
      const finding = findings.find((one) => one.file === path && one.level === 'erreur');
      const place = finding ? `ligne ${finding.line} : ${finding.message}` : 'à réparer';
      return { path, reason: `illisible, ${place}`, header: headerOf(join(directory, file)) };
    });
}

function headerOf(path: string): string {
  try {
    const text = readFileSync(path, 'utf8');
    return parseEntryText(text.replace(/\r\n?/g, '\n')).header ?? text;
  } catch {
    return '';
  }
}

const ID = /\bid:\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<plain>.*?))\s*(?:[,}].*| #.*)?$/;

/** Whether a header that may be no YAML has `id: <id>`. */
function named(header: string, id: string): boolean {
  return header.split('\n').some((line) => {
    const { double, single, plain } = ID.exec(line)?.groups ?? {};
    return (double ?? single ?? plain) === id;
  });
}

function takenIn(content: TerritoryContent): string[] {
  const prefix = `/${contentTypes.event.path}/`;
  const former = [...siteRedirects(content).exact.keys()];
  return [
    ...content.folders.filter(({ type }) => type.key === 'event').map(({ slug }) => slug),
    ...former.flatMap((path) => (path.startsWith(prefix) ? [path.slice(prefix.length)] : [])),
  ].map((slug) => `${content.id}/${slug}`);
}
