import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { apiFiles, publish } from '@echosciences/aggregate';
import {
  exportDirectory,
  readExport,
  writeExport,
  writeExportProblem,
} from '@echosciences/content';
import { contentFolder } from '@echosciences/content/test';
import { contentTypes } from '@echosciences/schemas';
import { expect, onTestFinished, test } from 'vitest';
import { restoreExports } from './last-exports.ts';

const data = contentTypes.article.schema.parse({
  title: 'Le volcan et la mer',
  summary: 'Une phrase qui dit l’essentiel de l’article.',
  publishedAt: '2026-11-12',
  kind: 'actualite',
});
const files = apiFiles(
  publish([{ type: contentTypes.article, slug: 'volcan', data } as never], {
    territory: 'fictif',
    origin: 'https://fictif.example',
  }),
);
const FAULT = '1 erreur dans content/fictif';

/** A territory whose export has just failed, and the site that it last published. */
async function broken(answer: RequestListener) {
  const content = contentFolder({});
  const directory = exportDirectory(content, 'fictif');
  writeExportProblem(directory, FAULT);
  const server = createServer(answer).listen(0);
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const restore = () =>
    restoreExports(content, ['fictif'], () => `http://localhost:${port}/api/v1/`);
  return { directory, restore };
}

const serve: RequestListener = ({ url }, response) =>
  response.end(files.find(({ name }) => url === `/api/v1/${name}`)?.text ?? '[]');

test('a territory at fault stays at what its site publishes, and is said to', async () => {
  const { directory, restore } = await broken(serve);
  expect(await restore()).toEqual([{ id: 'fictif' }]);
  const { files: restored, problem } = readExport(directory, ['articles']);
  expect(restored.articles).toMatchObject([{ title: 'Le volcan et la mer' }]);
  expect(problem).toBe(FAULT);
});

test('what this machine has already is not asked for', async () => {
  const { directory, restore } = await broken((_request, response) => response.destroy());
  writeExport(directory, files);
  writeExportProblem(directory, FAULT);
  expect(await restore()).toEqual([]);
});

test('a territory without fault is not asked for either', async () => {
  const { directory, restore } = await broken((_request, response) => response.destroy());
  writeExport(directory, files);
  expect(await restore()).toEqual([]);
});

test.each<[string, RequestListener]>([
  ['is not there', (_request, response) => response.writeHead(404).end()],
  ['is no data', (_request, response) => response.end('<h1>Bientôt</h1>')],
  ['breaks off', (_request, response) => response.destroy()],
])('a site that %s is said: without it the portal would lose entries', async (_what, answer) => {
  const { directory, restore } = await broken(answer);
  expect(await restore()).toEqual([{ id: 'fictif', problem: expect.stringContaining('api/v1/') }]);
  expect(readExport(directory, ['articles']).files).toEqual({});
});
