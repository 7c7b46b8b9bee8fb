import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSitesServer, localAddress } from '@echosciences/scripts/lib/server.ts';
import type { Page } from 'playwright-core';
import { freePort, listening } from './cms.ts';
import type { Fixture } from './fixture.ts';
import { createFixture } from './fixture.ts';
import type { GitHub } from './github.ts';
import { createGitHub } from './github.ts';
import type { Relay } from './relay.ts';
import { startRelay } from './relay.ts';

/** The admin of a fixture's territory as coordinators have it: GitHub behind a relay. */
export interface GitHubAdmin {
  github: GitHub;
  relay: Relay;
  /** Address of the admin, or of a screen of it: `#/collections/fictif_lieux`. */
  address(screen?: string): string;
  close(): void;
}

interface Options {
  id?: string;
  /** Runs on the copy of the fixture before all else. */
  prepare?: (fixture: Fixture) => void;
  /** How long each answer of GitHub takes, in milliseconds. */
  latency?: number;
  /** Adds contents to the repository, which the built site does not know yet. */
  fill?: (contentDirectory: string) => void;
}

/** Builds one site of the fixture, whose contents become the repository of a stand-in of GitHub. */
export async function startGitHubAdmin({
  id = 'fictif',
  prepare,
  latency = 0,
  fill,
}: Options = {}): Promise<GitHubAdmin> {
  const port = await freePort();
  const base = localAddress(id, port);
  const fixture = createFixture({ ECHOSCIENCES_PORT: String(port) });
  prepare?.(fixture);
  const directory = mkdtempSync(join(tmpdir(), 'github-'));
  cpSync(join(fixture.root, 'content'), join(directory, 'content'), { recursive: true });
  fill?.(join(directory, 'content'));
  const github = await createGitHub({ directory, latency });
  const relay = await startRelay({ github, origins: [new URL(base).origin] });
  const network = readFileSync(join(fixture.root, 'content/national/reseau.yaml'), 'utf8');
  fixture.write(
    'content/national/reseau.yaml',
    `${network.replace(/^repository: .*$/m, `repository: ${github.repository}`)}
cms: { backend: github, relay: ${relay.url} }
`,
  );
  const { code, output } = fixture.build(id);
  if (code !== 0) throw new Error(output);
  const server = createSitesServer([{ id, name: id, dist: fixture.dist(id) } as never]);
  await listening(server, port);
  return {
    github,
    relay,
    address: (screen = '') => new URL(`admin/${screen}`, base).href,
    close() {
      server.close();
      relay.close();
      github.close();
      fixture.dispose();
      rmSync(directory, { recursive: true });
    },
  };
}

/** Logs in through the relay's window, which closes by itself. */
export async function logIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: /GitHub/ }).click();
  await page.waitForURL(/#\/collections\//);
}
