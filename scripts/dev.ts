import { spawnSync } from 'node:child_process';
import { NATIONAL_ID } from '@echosciences/schemas';
import { writeJsonSchemas } from './lib/json-schemas.ts';
import { listSites } from './lib/sites.ts';
import { turbo } from './lib/turbo.ts';

/** `pnpm dev <id>`: one site, reloaded as its content and the theme change. */
const [id, ...rest] = process.argv.slice(2);
const ids = listSites(process.cwd()).map((site) => site.id);
if (!id || !ids.includes(id)) {
  console.error(`Usage : pnpm dev <id>, un de : ${ids.join(', ')}.`);
  process.exit(2);
}
writeJsonSchemas(process.cwd());
if (id === NATIONAL_ID) turbo(['export', '--output-logs=errors-only']);
const { status } = spawnSync('astro', ['dev', ...rest], {
  cwd: `sites/${id}`,
  stdio: 'inherit',
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
});
process.exitCode = status ?? 1;
