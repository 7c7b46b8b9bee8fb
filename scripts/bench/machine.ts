import { readFileSync, statfsSync } from 'node:fs';
import { availableParallelism, cpus, release, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { parse } from 'yaml';

/** Names of file systems by the number that `statfs(2)` gives. */
const FILE_SYSTEMS: Record<number, string> = {
  61267: 'ext4',
  16914836: 'tmpfs',
  1481003842: 'xfs',
  2035054128: 'overlay',
  2435016766: 'btrfs',
};
const PACKAGES = ['astro', 'vite', 'turbo', 'pagefind', 'sharp', '@11ty/eleventy'];

/** What figures depend on, beside the code. */
export function machineFacts(directory: string) {
  const { type } = statfsSync(directory);
  const { catalog } = parse(readFileSync(resolve('pnpm-workspace.yaml'), 'utf8'));
  return {
    cpu: cpus()[0]?.model,
    cores: availableParallelism(),
    memoryGB: Math.round(totalmem() / 1e9),
    fileSystem: FILE_SYSTEMS[type] ?? `0x${type.toString(16)}`,
    kernel: release(),
    node: process.version,
    versions: Object.fromEntries(PACKAGES.map((name) => [name, catalog[name]])),
  };
}
