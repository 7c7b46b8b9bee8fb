import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

interface LocalCms {
  /** Folder that holds `content/`: what is saved is written there. */
  root: string;
  port: number;
  /** Where the admin is opened, when it is not `localhost` itself. */
  origin?: string;
}

/** Where the admin finds the local backend on a port of this machine. */
export function localCmsAddress(port: number): string {
  return `http://localhost:${port}/api/v1`;
}

/**
 * Starts decap-server, which gives the admin of a site the files of this machine. It answers loopback
 * only, and pages of `origin` only: any page that is open elsewhere could write files otherwise.
 */
export function startLocalCms({ root, port, origin }: LocalCms): ChildProcess {
  return spawn(process.execPath, [createRequire(import.meta.url).resolve('decap-server')], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      GIT_REPO_DIRECTORY: root,
      PORT: String(port),
      BIND_HOST: '127.0.0.1',
      MODE: 'fs',
      LOG_LEVEL: 'error',
      ...(origin && { ORIGIN: origin }),
    },
  });
}
