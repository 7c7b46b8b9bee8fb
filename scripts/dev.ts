import { spawnSync } from 'node:child_process';
import { NATIONAL_ID } from '@echosciences/schemas';
import { writeJsonSchemas } from './lib/json-schemas.ts';
import { localCmsAddress, startLocalCms } from './lib/local-cms.ts';
import { listSites } from './lib/sites.ts';
import { turbo } from './lib/turbo.ts';

/** decap-server's own. */
const CMS_PORT = 8081;

/** `pnpm dev <id>`: one site, reloaded as its content and the theme change; its admin writes the files. */
const [id, ...rest] = process.argv.slice(2);
const ids = listSites(process.cwd()).map((site) => site.id);
if (!id || !ids.includes(id)) {
  console.error(`Usage : pnpm dev <id>, un de : ${ids.join(', ')}.`);
  process.exit(2);
}
writeJsonSchemas(process.cwd());
if (id === NATIONAL_ID) await turbo(['export', '--output-logs=errors-only']);
const cms = startLocalCms({ root: process.cwd(), port: CMS_PORT });
const { status } = spawnSync('astro', ['dev', ...rest], {
  cwd: `sites/${id}`,
  stdio: 'inherit',
  env: {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    ECHOSCIENCES_CMS: localCmsAddress(CMS_PORT),
  },
});
cms.kill();
process.exitCode = status ?? 1;
