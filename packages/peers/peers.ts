import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Post } from './post.ts';
import { writePosts } from './post.ts';

/** Another generator, or Astro in one of two ways, with the same posts and the same template. */
export interface Peer {
  name: string;
  /** Whether it can run here. */
  isThere(): boolean;
  /** Debian's package of one that npm does not bring. */
  package?: string;
  /** What runs it, on the posts of a folder. */
  command(work: PeerFolders): { file: string; arguments: string[] };
  /** Where the generator looks for posts, from the folder of its work. */
  posts: string;
}

export interface PeerFolders {
  posts: string;
  output: string;
  cache: string;
}

const HERE = import.meta.dirname;

const fromNpm = (name: string, tool: string, ...arguments_: string[]): Peer => ({
  name,
  posts: 'posts',
  isThere: () => true,
  command: () => ({ file: join(HERE, 'node_modules/.bin', tool), arguments: arguments_ }),
});

export const peers: readonly Peer[] = [
  {
    name: 'hugo',
    package: 'hugo',
    posts: 'content/posts',
    isThere: () => spawnSync('hugo', ['version'], { stdio: 'ignore' }).status === 0,
    command: ({ posts, output }) => ({
      file: 'hugo',
      arguments: ['--contentDir', join(posts, '..'), '--destination', output, '--noBuildLock'],
    }),
  },
  fromNpm('eleventy', 'eleventy', '--quiet'),
  fromNpm('astro-blog', 'astro', 'build', '--silent'),
  fromNpm('ours', 'astro', 'build', '--silent'),
];

/** Writes a peer's posts, and says how to build them. */
export function preparePeer(peer: Peer, directory: string, posts: readonly Post[]) {
  const folders = {
    posts: join(directory, peer.posts),
    output: join(directory, 'dist'),
    cache: join(directory, 'cache'),
  };
  writePosts(folders.posts, posts);
  return {
    ...folders,
    ...peer.command(folders),
    cwd: join(HERE, peer.name),
    env: {
      ASTRO_TELEMETRY_DISABLED: '1',
      PEERS_POSTS: folders.posts,
      PEERS_OUTPUT: folders.output,
      PEERS_CACHE: folders.cache,
    },
  };
}
