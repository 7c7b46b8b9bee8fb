import { existsSync } from 'node:fs';
import { findChromium } from './chromium.ts';
import type { DebianTool } from './debian.ts';

/** The programs that the tests drive: a browser, hosts, and readers of feeds that share no code with ours. */
export const testTools: readonly DebianTool[] = [
  {
    package: 'chromium-headless-shell',
    isThere: () => findChromium() !== undefined,
    otherwise: 'CHROMIUM may name another browser.',
  },
  program('khal', '/usr/bin/khal'),
  pythonModule('icalendar'),
  pythonModule('recurring_ical_events'),
  pythonModule('feedparser'),
  program('rsync', '/usr/bin/rsync'),
  program('caddy', '/usr/bin/caddy'),
  program('nginx', '/usr/sbin/nginx'),
  program(
    'libnginx-mod-http-brotli-static',
    '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so',
  ),
  program('wrk', '/usr/bin/wrk'),
];

function program(name: string, file: string): DebianTool {
  return { package: name, isThere: () => existsSync(file) };
}

function pythonModule(name: string): DebianTool {
  return {
    package: `python3-${name.replaceAll('_', '-')}`,
    isThere: () =>
      [name, `${name}.py`].some((file) => existsSync(`/usr/lib/python3/dist-packages/${file}`)),
  };
}
