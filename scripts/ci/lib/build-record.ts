import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const buildRecord = z.object({
  ok: z.boolean(),
  /** French lines for the person who mends it: faults of the content, or where to read on. */
  problems: z.array(z.string().max(2_000)).max(50),
});

/** How the build of one site ended, handed to the job that publishes. */
export type BuildRecord = z.output<typeof buildRecord>;

/** Beside the built site, so that one artifact holds both. */
function fileOf(sites: string, id: string): string {
  return join(sites, id, 'construction.json');
}

/** @param sites folder that holds `<id>/dist` */
export function writeBuildRecord(sites: string, id: string, record: BuildRecord): void {
  const file = fileOf(sites, id);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`);
}

/** Never throws: a record that is missing or unreadable is that of a build that never ended. */
export function readBuildRecord(sites: string, id: string): BuildRecord {
  try {
    return buildRecord.parse(JSON.parse(readFileSync(fileOf(sites, id), 'utf8')));
  } catch {
    return { ok: false, problems: ['La machine qui devait construire ce site n’a rien rendu.'] };
  }
}
