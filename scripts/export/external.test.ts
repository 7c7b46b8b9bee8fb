import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apiFiles, publish } from '@echosciences/aggregate';
import { externalExportDirectory, readExport } from '@echosciences/content';
import type { ExternalTerritory } from '@echosciences/schemas';
import { contentTypes } from '@echosciences/schemas';
import { expect, onTestFinished, test } from 'vitest';
import { importExports } from './external.ts';

const data = contentTypes.article.schema.parse({
  title: 'Le volcan et la mer',
  summary: 'Une phrase qui dit l’essentiel de l’article.',
  publishedAt: '2026-11-12',
  kind: 'actualite',
});
const published = publish([{ type: contentTypes.article, slug: 'volcan', data } as never], {
  territory: 'la-reunion',
  origin: 'https://reunion.example',
});
const files = new Map(apiFiles(published).map(({ name, text }) => [name, text]));

function contentDirectory(): string {
  const root = mkdtempSync(join(tmpdir(), 'echosciences-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, 'content'));
  return join(root, 'content');
}

/** What another repository's host answers under `/api/v1/`. */
async function host(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0);
  onTestFinished(() => void server.close());
  await new Promise((listening) => server.once('listening', listening));
  return `http://localhost:${(server.address() as AddressInfo).port}/api/v1/`;
}

const serve: RequestListener = ({ url }, response) =>
  response.end(files.get(url?.replace('/api/v1/', '') ?? ''));

async function importFrom(content: string, from: string) {
  const territory = { id: 'la-reunion', domain: 'reunion.example', export: from };
  const lines = await importExports(content, [territory as ExternalTerritory]);
  return {
    lines,
    stored: readExport(externalExportDirectory(content, 'la-reunion'), ['articles']),
  };
}

test('what a site elsewhere publishes is kept as it is', async () => {
  const { lines, stored } = await importFrom(contentDirectory(), await host(serve));
  expect(lines).toEqual([expect.stringContaining('la-reunion : 1 contenus repris')]);
  expect(stored).toEqual({ files: { articles: JSON.parse(files.get('articles.json') ?? '') } });
});

test('a site that has moved is followed', async () => {
  const moved: RequestListener = (request, response) =>
    request.url?.startsWith('/api/v1/')
      ? response.writeHead(301, { location: request.url.replace('/api/', '/ailleurs/') }).end()
      : response.end(files.get(request.url?.replace('/ailleurs/v1/', '') ?? ''));
  const { stored } = await importFrom(contentDirectory(), await host(moved));
  expect(stored.problem).toBeUndefined();
  expect(stored.files.articles).toHaveLength(1);
});

test('a folder of this machine will do', async () => {
  const content = contentDirectory();
  const folder = join(content, '../voisin/api/v1');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  expect((await importFrom(content, 'voisin/api/v1/')).stored.problem).toBeUndefined();
});

test.each<[fault: string, answer: RequestListener, told: RegExp]>([
  ['that answers 503', (_, response) => response.writeHead(503).end(), /réponse 503/],
  ['that serves a page instead of data', (_, response) => response.end('<html>'), /pas du JSON/],
  ['that breaks off', (_, response) => response.destroy(), /coupée avant sa fin/],
  [
    'that leads into a private network',
    (_, response) => response.writeHead(302, { location: 'http://10.0.0.1/' }).end(),
    /réseau privé/,
  ],
  [
    'whose items lead elsewhere',
    ({ url }, response) =>
      response.end(
        files
          .get(url?.replace('/api/v1/', '') ?? '')
          ?.replaceAll('reunion.example', 'evil.example'),
      ),
    /une adresse de https:\/\/reunion\.example est attendue/,
  ],
])('a host %s leaves the last good export, and is named', async (_, answer, told) => {
  const content = contentDirectory();
  await importFrom(content, await host(serve));
  const { lines, stored } = await importFrom(content, await host(answer));
  expect(lines).toEqual([expect.stringMatching(told)]);
  expect(stored.problem).toMatch(told);
  expect(stored.files.articles).toHaveLength(1);
});
