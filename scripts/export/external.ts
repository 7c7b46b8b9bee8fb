import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { apiFiles, parseExport } from '@echosciences/aggregate';
import { externalExportDirectory, writeExport, writeExportProblem } from '@echosciences/content';
import { bodyOf } from '@echosciences/importers/body';
import { exchange } from '@echosciences/importers/exchange';
import type { ExternalTerritory } from '@echosciences/schemas';
import { allContentTypes } from '@echosciences/schemas';

const TIMEOUT_MS = 30_000;
/** A territory of tens of thousands of entries: beyond it something else is being served. */
const MAX_BYTES = 200e6;

/**
 * Takes in the exports of territories that live elsewhere. One that cannot be read, or is not valid,
 * stays at its last good export: the portal is built without waiting for anybody.
 * @returns one French line per territory, for the log
 */
export async function importExports(
  contentDirectory: string,
  territories: readonly ExternalTerritory[],
): Promise<string[]> {
  return Promise.all(
    territories.map(async ({ id, domain, export: from }) => {
      const directory = externalExportDirectory(contentDirectory, id);
      try {
        const items = await readRemoteExport({ id, domain, from }, resolve(contentDirectory, '..'));
        writeExport(directory, apiFiles(items));
        return `${id} : ${items.length} contenus repris de ${from}.`;
      } catch (error) {
        const problem = `${from} : ${(error as Error).message}`;
        writeExportProblem(directory, problem);
        return `${id} : export refusé. ${problem}`;
      }
    }),
  );
}

/**
 * What a territory publishes, from the folder `api/v1/` of its site or of this machine.
 * @throws Error in French: what could not be read, or is not valid
 */
export async function readRemoteExport(
  { id, domain, from }: { id: string; domain: string; from: string },
  root: string,
) {
  const files = await readAll(from, root);
  const { items, problem } = parseExport(files, { territory: id, origin: `https://${domain}` });
  if (problem) throw new Error(problem);
  return items;
}

async function readAll(from: string, root: string): Promise<Record<string, unknown>> {
  const read = URL.canParse(from) ? fetchJson : readJson;
  const files = await Promise.all(
    allContentTypes.map(async ({ api }) => [api, await read(from, `${api}.json`, root)] as const),
  );
  return Object.fromEntries(files);
}

/** No redirect leads to a private network: somebody else's site answers. */
async function fetchJson(base: string, name: string): Promise<unknown> {
  const address = new URL(name, base);
  const response = await exchange(address, {
    environment: {},
    // A trial's own host, written by who keeps the network's configuration.
    allowsLoopback: true,
    connectTimeout: TIMEOUT_MS,
    answerTimeout: TIMEOUT_MS,
  }).catch(named(name));
  const limits = { mostBytes: MAX_BYTES, silence: TIMEOUT_MS, whole: TIMEOUT_MS };
  const bytes = await buffer(bodyOf(response, limits)).catch(named(name));
  return parseJson(name, bytes.toString('utf8'));
}

const named = (name: string) => (error: Error) => {
  throw new Error(`${name} : ${error.message}`);
};

async function readJson(folder: string, name: string, root: string): Promise<unknown> {
  return parseJson(name, await readFile(join(root, folder, name), 'utf8'));
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${name} : ce n’est pas du JSON`);
  }
}
