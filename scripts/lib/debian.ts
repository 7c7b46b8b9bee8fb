import { spawnSync } from 'node:child_process';

/** A tool that Debian packages. */
export interface DebianTool {
  package: string;
  isThere(): boolean;
  /** What else would do, for who cannot install the package. */
  otherwise?: string;
}

/**
 * Installs from Debian's packages the tools that are missing, where this process may; else says
 * which ones to install.
 * @returns whether all are there in the end
 */
export function ensureTools(tools: readonly DebianTool[]): boolean {
  const missing = tools.filter((tool) => !tool.isThere());
  if (missing.length === 0) return true;
  if (process.getuid?.() === 0) {
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', ...missing.map((tool) => tool.package));
  }
  const absent = missing.filter((tool) => !tool.isThere());
  if (absent.length === 0) return true;
  const names = absent.map((tool) => tool.package).join(' ');
  const advice = absent.flatMap(({ otherwise }) => otherwise ?? []);
  console.error([`Missing: "apt-get install ${names}".`, ...advice].join(' '));
  return false;
}

function apt(...arguments_: string[]): void {
  spawnSync('apt-get', arguments_, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
