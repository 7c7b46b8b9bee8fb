import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Peer } from '@echosciences/peers/peers.ts';
import { peers, preparePeer } from '@echosciences/peers/peers.ts';
import { postsOf } from '@echosciences/peers/post.ts';
import { ensureTools } from '../lib/debian.ts';
import type { Measure } from '../lib/measure.ts';
import { measure } from '../lib/measure.ts';
import type { Output } from './figures.ts';
import { outputOf } from './figures.ts';
import type { Network } from './network.ts';

/** Territories whose entries make the posts: one site, of the size of a large blog. */
const TERRITORIES = 3;

export type PeerRun = Measure & Output;

export interface PreparedPeer {
  name: string;
  posts: number;
  /** Builds all posts from nothing. */
  run(): Promise<PeerRun>;
}

/** The peers of some names that can run here; of one that cannot, a line says so. */
export function peersNamed(names: readonly string[]): Peer[] {
  return peers.filter((peer) => {
    if (!names.includes(peer.name)) return false;
    const isThere = peer.package
      ? ensureTools([{ package: peer.package, isThere: () => peer.isThere() }])
      : peer.isThere();
    if (!isThere) console.error(`${peer.name} is left out.`);
    return isThere;
  });
}

/** Writes the posts of a network for each peer. */
export function preparePeers({ root }: Network, wanted: readonly Peer[], ids: readonly string[]) {
  const posts = postsOf(join(root, 'content'), ids.slice(0, TERRITORIES));
  return wanted.map((peer): PreparedPeer => {
    const work = preparePeer(peer, join(root, '.peers', peer.name), posts);
    return {
      name: peer.name,
      posts: posts.length,
      run: async () => {
        for (const path of [work.output, work.cache])
          rmSync(path, { recursive: true, force: true });
        const environment = { ...process.env, ...work.env };
        const measured = await measure(work.file, work.arguments, environment, work.cwd);
        return { ...measured, ...outputOf(work.output) };
      },
    };
  });
}
