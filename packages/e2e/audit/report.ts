import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AccessibilityAudit } from '@echosciences/schemas';
import { stringify } from 'yaml';

const FILE = 'content/national/accessibilite.yaml';
const HEAD = `# Dernier audit de tous les sites, écrit par « pnpm audit:accessibilite --ecrire » : ne pas modifier à la main.
# La page /accessibilite/ en tire son état.
`;

interface Figures extends Omit<AccessibilityAudit, 'tools'> {
  chromium: string;
}

/** Writes what the statement shows. @returns the file's path from the root */
export function writeReport(root: string, { chromium, checks, ...figures }: Figures): string {
  const tools = [
    { name: 'axe-core', version: versionOf('axe-core') },
    { name: 'html-validate', version: versionOf('html-validate') },
    { name: 'Chromium', version: chromium },
  ];
  const audit: AccessibilityAudit = { ...figures, tools, checks };
  writeFileSync(join(root, FILE), HEAD + stringify(audit));
  return FILE;
}

function versionOf(name: string): string {
  const require = createRequire(import.meta.url);
  return JSON.parse(readFileSync(require.resolve(`${name}/package.json`), 'utf8')).version;
}
