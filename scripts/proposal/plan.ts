import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Finding } from '@echosciences/content';
import type { Lost } from '@echosciences/content/form/readable';
import { PlaceTaken, placeFolder } from '@echosciences/content/placing';
import { filesOf, writeProposal } from '@echosciences/content/proposal';
import type { ReceivedFile } from '@echosciences/content/received/files';
import { readReceived } from '@echosciences/content/received/read';
import { ReceivedRefused } from '@echosciences/content/received/refused';
import { contentTypeOf, NATIONAL_ID } from '@echosciences/schemas';
import { checkContent } from '../check/check-content.ts';

/** What importing a proposal would write, and what is to be said of it. */
export interface Plan {
  title: string;
  /** What it is, in French: « Événement ». */
  kind: string;
  territory: string;
  /** Folder of the entry, from the repository's root. */
  folder: string;
  files: { path: string; bytes: Uint8Array }[];
  findings: Finding[];
  lost: Lost[];
  /** French labels of the fields that are not taken, since the coordination alone decides of them. */
  reserved: string[];
}

/**
 * Judges a proposal by the schema of the build, then by `pnpm check` as if it were there.
 * @param root the repository
 * @param today `2026-11-24`
 * @throws {ReceivedRefused}
 */
export async function planOf(
  root: string,
  received: readonly ReceivedFile[],
  { territory, today }: { territory?: string; today: string },
): Promise<Plan> {
  const { proposal, lost, reserved } = readReceived(received, territory);
  const { territory: id } = proposal;
  // The portal takes proposals too.
  const settings = id === NATIONAL_ID ? 'reseau.yaml' : 'territoire.yaml';
  if (!existsSync(join(root, 'content', id, settings))) {
    throw new ReceivedRefused(`Le territoire « ${id} » n’est pas dans ce dépôt.`);
  }
  const entry = writeProposal(proposal, today);
  if ('problems' in entry) {
    const lines = entry.problems.map(({ message }) => `- ${message}`);
    throw new ReceivedRefused(['La proposition est à corriger :', ...lines].join('\n'));
  }
  refuseIfTaken(root, entry.folder);
  const files = filesOf(entry, proposal.images);
  return {
    title: String(proposal.fields.title),
    kind: contentTypeOf(proposal.type).labels.singular,
    territory: id,
    folder: entry.folder,
    files,
    findings: await findingsWith(root, entry.folder, files),
    lost,
    reserved,
  };
}

/** Writes all files or none. */
export function writePlan(root: string, { folder, files }: Plan): void {
  refuseIfTaken(root, folder);
  try {
    placeFolder(
      root,
      folder,
      files.map(({ path, bytes }) => ({ name: basename(path), bytes })),
    );
  } catch (error) {
    throw error instanceof PlaceTaken ? new ReceivedRefused(error.message) : error;
  }
}

function refuseIfTaken(root: string, folder: string): void {
  const [, rubrique = '', slug = ''] =
    /^(content\/[^/]+\/[^/]+)\/(?:\d{4}\/)?([^/]+)$/.exec(folder) ?? [];
  const directory = join(root, rubrique);
  const years = existsSync(directory) ? readdirSync(directory) : [];
  const places = ['', ...years.filter((name) => /^\d{4}$/.test(name))].map((year) =>
    join(rubrique, year, slug),
  );
  const taken = places.find((place) => existsSync(join(root, place)));
  if (taken) {
    throw new ReceivedRefused(
      `« ${taken} » existe déjà : rien n’est remplacé. Modifier ce contenu, ou changer le titre de la proposition.`,
    );
  }
}

/** What `pnpm check` says of the entry in a copy of the contents: relations and duplicates are of the whole network. */
async function findingsWith(
  root: string,
  folder: string,
  files: Plan['files'],
): Promise<Finding[]> {
  const copy = mkdtempSync(join(tmpdir(), 'proposition-'));
  try {
    cpSync(join(root, 'content'), join(copy, 'content'), {
      recursive: true,
      filter: (path) => !/[\\/](?:node_modules|dist|\.turbo)$/.test(path),
    });
    mkdirSync(join(copy, folder), { recursive: true });
    for (const { path, bytes } of files) writeFileSync(join(copy, path), bytes);
    const { findings } = await checkContent(copy, [join(copy, folder)]);
    return findings;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
