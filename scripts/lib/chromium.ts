import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The machine's Chromium; `CHROMIUM` names another one. */
export function findChromium(): string | undefined {
  return [process.env.CHROMIUM, ...PATHS].find((path) => path && existsSync(path));
}

/**
 * Installs Chromium from Debian's packages where it is missing and this process may.
 * @returns whether there is one in the end
 */
export function ensureChromium(): boolean {
  if (findChromium()) return true;
  if (process.getuid?.() !== 0) {
    console.error(
      'No Chromium: install it ("apt-get install chromium"), or set CHROMIUM to its path.',
    );
    return false;
  }
  const apt = (...arguments_: string[]) =>
    spawnSync('apt-get', arguments_, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
  return findChromium() !== undefined;
}
