import { mediaTypes } from '../media-types.ts';
import type { HeaderTable } from './header-tables.ts';
import type { RedirectStep } from './redirect-steps.ts';
import { escapeExpression, patternExpression, patternTarget } from './redirect-steps.ts';
import { HIDDEN_FILES, HSTS } from './served.ts';
import type { HostedSite, HostFiles, HostOptions } from './site.ts';
import { NOTICE } from './site.ts';

export interface NginxOptions extends HostOptions {
  /** `<certificates>/<domain>/fullchain.pem` and `privkey.pem`, as certbot writes them. */
  certificates: string;
  /** Whether nginx has its brotli module. */
  brotli: boolean;
}

/** Where certbot puts the proof that a domain is ours. */
const ACME_ROOT = '/var/www/acme';

/**
 * The configuration of nginx (1.22 and later), to lay over `/etc/nginx/`: `conf.d/echosciences.conf`
 * and what it includes.
 */
export function nginxFiles(sites: readonly HostedSite[], options: NginxOptions): HostFiles {
  const variables = new HeaderVariables();
  const servers = sites.map((site) => siteServer(site, variables, options));
  const redirects = sites.flatMap((site) =>
    site.redirects.map((step, index): [string, string] => [
      mapFile(site, index),
      [NOTICE, ...step.lines.map((line) => mapLine(step, line)), ''].join('\n'),
    ]),
  );
  const main = [
    NOTICE,
    ...hashSizes(sites),
    '',
    ...variables.maps(),
    ...sites.flatMap(redirectMaps),
    ...ALLOW,
    ...(options.scheme === 'https' ? [toHttps(sites)] : []),
    ...servers,
    unknownHosts(options),
  ];
  return {
    'conf.d/echosciences.conf': main.join('\n'),
    'echosciences/site.conf': sharedSettings(options),
    ...Object.fromEntries(redirects),
  };
}

function siteServer(site: HostedSite, variables: HeaderVariables, options: NginxOptions): string {
  const { id, domain, aliases } = site;
  const { scheme, root } = options;
  const headers = site.headers.map((table) => header(table.name, variables.of(table)));
  const moved = site.redirects.map(
    ({ status }, index) =>
      `if (${moveVariable(site, index)}) { return ${status} ${moveVariable(site, index)}; }`,
  );
  return `${block('server', [
    ...listen(options),
    `server_name ${domain};`,
    ...certificate(domain, options),
    `root ${root}/${id}/current;`,
    ...headers,
    ...(scheme === 'https' ? [header('Strict-Transport-Security', `"${HSTS}"`)] : []),
    header('Allow', '$echosciences_allow'),
    ...moved,
    'include echosciences/site.conf;',
  ])}
${block('server', [
  ...(scheme === 'https' ? HTTP : []),
  ...listen(options),
  `server_name ${aliases.join(' ')};`,
  ...certificate(domain, options),
  ...acme(options),
  `location / { return 301 ${scheme}://${domain}$request_uri; }`,
])}`;
}

const HTTP = ['listen 80;', 'listen [::]:80;'];

function listen({ scheme }: NginxOptions): string[] {
  return scheme === 'http' ? HTTP : ['listen 443 ssl http2;', 'listen [::]:443 ssl http2;'];
}

function certificate(domain: string, { scheme, certificates }: NginxOptions): string[] {
  if (scheme === 'http') return [];
  return [
    `ssl_certificate ${certificates}/${domain}/fullchain.pem;`,
    `ssl_certificate_key ${certificates}/${domain}/privkey.pem;`,
  ];
}

function acme({ scheme }: NginxOptions): string[] {
  if (scheme === 'http') return [];
  return [`location ^~ /.well-known/acme-challenge/ { root ${ACME_ROOT}; }`];
}

function toHttps(sites: readonly HostedSite[]): string {
  return block('server', [
    ...HTTP,
    `server_name ${sites.map(({ domain }) => domain).join(' ')};`,
    ...acme({ scheme: 'https' } as NginxOptions),
    // One of the names above: no other host gets here.
    'location / { return 301 https://$host$request_uri; }',
  ]);
}

/** A request for a name that no site has gets none of the sites. */
function unknownHosts({ scheme }: NginxOptions): string {
  const http = ['listen 80 default_server;', 'listen [::]:80 default_server;'];
  const https = [
    'listen 443 ssl http2 default_server;',
    'listen [::]:443 ssl http2 default_server;',
    'ssl_reject_handshake on;',
  ];
  return block('server', [
    ...http,
    ...(scheme === 'https' ? https : []),
    'server_name _;',
    'return 404;',
  ]);
}

function sharedSettings({ scheme, brotli }: NginxOptions): string {
  const hidden = HIDDEN_FILES.map((name) => name.replace('.', String.raw`\.`)).join('|');
  const types = Map.groupBy(Object.entries(mediaTypes), ([, type]) => type);
  return [
    NOTICE,
    'server_tokens off;',
    // Paths alone: nginx does not know the name and port that a proxy before it has.
    'absolute_redirect off;',
    'index index.html;',
    'error_page 404 /404.html;',
    'error_page 403 =404 /404.html;',
    ...(scheme === 'https'
      ? ['ssl_protocols TLSv1.2 TLSv1.3;', 'ssl_session_cache shared:echosciences:10m;']
      : []),
    'gzip_static on;',
    ...(brotli ? ['brotli_static on;'] : []),
    'gzip_vary on;',
    'default_type application/octet-stream;',
    block(
      'types',
      [...types].map(([type, of]) => `"${type}" ${of.map(([extension]) => extension).join(' ')};`),
    ),
    'if ($request_method !~ "^(?:GET|HEAD)$") { return 405; }',
    String.raw`location ~ "/\.(?!well-known/)" { return 404; }`,
    `location ~ "^/(?:${hidden})$" { return 404; }`,
    String.raw`location ~ "\.(?:br|gz)$" { return 404; }`,
    '',
  ].join('\n');
}

const ALLOW = ['map $status $echosciences_allow {', '\tdefault "";', '\t405 "GET, HEAD";', '}', ''];

/** Of each header, the variable that has its value for the address: sites that say the same share it. */
class HeaderVariables {
  readonly #names = new Map<string, string>();

  of({ name, cases, otherwise }: HeaderTable): string {
    if (cases.length === 0) return `"${otherwise ?? ''}"`;
    const lines = [
      `default "${otherwise ?? ''}";`,
      ...cases.map(({ pattern, value }) => `${expressionKey(expressionOf(pattern))} "${value}";`),
    ].join('\n');
    const known = this.#names.get(lines);
    if (known) return known;
    const variable = `$echosciences_${name.toLowerCase().replaceAll('-', '_')}_${this.#names.size + 1}`;
    this.#names.set(lines, variable);
    return variable;
  }

  maps(): string[] {
    return [...this.#names].map(([lines, variable]) =>
      block(`map $uri ${variable}`, lines.split('\n')),
    );
  }
}

function expressionOf(pattern: string): string {
  return pattern.endsWith('*')
    ? `^${escapeExpression(pattern.slice(0, -1))}`
    : `^${escapeExpression(pattern)}$`;
}

/** nginx leaves out a header without value. */
function header(name: string, value: string): string {
  return `add_header ${name} ${value} always;`;
}

function redirectMaps(site: HostedSite): string[] {
  return site.redirects.map(({ kind }, index) =>
    // Patterns see the address as it was requested: what they capture stays encoded.
    block(`map ${kind === 'exact' ? '$uri' : '$request_uri'} ${moveVariable(site, index)}`, [
      'default "";',
      `include ${mapFile(site, index)};`,
    ]),
  );
}

function mapLine({ kind, keepsQuery }: RedirectStep, line: RedirectStep['lines'][number]): string {
  const query = keepsQuery ? '$is_args$args' : '';
  if (kind === 'exact') return `${exactKey(line)} "${line.to}${query}";`;
  // Names of their own: `host` or `args` would be nginx's.
  const expression = patternExpression(line.from, (name, inner) => `(?<move_${name}>${inner})`);
  const target = patternTarget(line, (name) => `\${move_${name}}`);
  return `${expressionKey(expression)} "${target}${query}";`;
}

/**
 * nginx compares words without regard to case: a page renamed to lower case would lead to itself for
 * ever. Expressions tell the cases apart, and are tried one by one: only where they must.
 */
function exactKey({ from, to }: RedirectStep['lines'][number]): string {
  const lower = from.toLowerCase();
  const isTarget = lower === to.toLowerCase() || `${lower}/` === to.toLowerCase();
  if (from === lower && !isTarget) return `"${from}"`;
  return expressionKey(`^${escapeExpression(from)}$`);
}

function expressionKey(expression: string): string {
  return `"~${expression.replaceAll('\\', String.raw`\\`)}"`;
}

function moveVariable({ id }: HostedSite, index: number): string {
  return `$echosciences_move_${id.replaceAll('-', '_')}_${index + 1}`;
}

function mapFile({ id }: HostedSite, index: number): string {
  return `echosciences/redirects-${id}-${index + 1}.map`;
}

/** Tables of nginx are as large as what they hold, and refuse what does not fit. */
function hashSizes(sites: readonly HostedSite[]): string[] {
  const names = sites.flatMap(({ domain, aliases }) => [domain, ...aliases]);
  const exact = sites.flatMap(({ redirects }) =>
    redirects.filter(({ kind }) => kind === 'exact').map(({ lines }) => lines),
  );
  const keys = exact.flat().map(({ from }) => Buffer.byteLength(from));
  const powerOf2 = (size: number) => 2 ** Math.ceil(Math.log2(size));
  return [
    `server_names_hash_bucket_size ${powerOf2(Math.max(64, ...names.map(({ length }) => 2 * length)))};`,
    `map_hash_bucket_size ${powerOf2(keys.reduce((longest, length) => Math.max(longest, 2 * length), 64))};`,
    `map_hash_max_size ${powerOf2(exact.reduce((most, { length }) => Math.max(most, 2 * length), 2048))};`,
  ];
}

function block(name: string, lines: readonly string[]): string {
  const inner = lines.flatMap((line) => line.split('\n')).filter((line) => line !== '');
  return `${name} {\n${inner.map((line) => `\t${line}`).join('\n')}\n}\n`;
}
