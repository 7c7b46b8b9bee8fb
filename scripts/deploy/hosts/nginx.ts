import { mediaTypes } from '../media-types.ts';
import type { HeaderTable } from './header-tables.ts';
import { block, expressionKey } from './nginx-language.ts';
import {
  redirectAnswers,
  redirectFiles,
  redirectMaps,
  redirectVariables,
} from './nginx-redirects.ts';
import { escapeExpression } from './redirect-steps.ts';
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
const ACME = `location ^~ /.well-known/acme-challenge/ { root ${ACME_ROOT}; }`;

/**
 * The configuration of nginx (1.22 and later), to lay over `/etc/nginx/`: `conf.d/echosciences.conf`
 * and what it includes.
 */
export function nginxFiles(sites: readonly HostedSite[], options: NginxOptions): HostFiles {
  const variables = new HeaderVariables();
  const servers = sites.map((site) => siteServer(site, variables, options));
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
    'echosciences/certificats.sh': certificateScript(sites),
    ...Object.assign({}, ...sites.map(redirectFiles)),
  };
}

function siteServer(site: HostedSite, variables: HeaderVariables, options: NginxOptions): string {
  const { id, domain, aliases } = site;
  const { scheme, root } = options;
  const headers = site.headers.map((table) => header(table.name, variables.of(table)));
  return `${block('server', [
    ...listen(options),
    `server_name ${domain};`,
    ...certificate(domain, options),
    `root ${root}/${id}/current;`,
    ...headers,
    ...(scheme === 'https' ? [header('Strict-Transport-Security', `"${HSTS}"`)] : []),
    header('Allow', '$echosciences_allow'),
    ...redirectAnswers(site),
    ...(scheme === 'http' ? [ACME] : []),
    'include echosciences/site.conf;',
  ])}
${block('server', [
  ...(scheme === 'https' ? HTTP : []),
  ...listen(options),
  `server_name ${aliases.join(' ')};`,
  ...certificate(domain, options),
  ACME,
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

/** A script that asks for the certificates, once the sites answer in http. */
function certificateScript(sites: readonly HostedSite[]): string {
  const commands = sites.map(({ domain, aliases }) => {
    const names = [domain, ...aliases].map((name) => `-d ${name}`).join(' ');
    return `certbot certonly --webroot -w ${ACME_ROOT} --cert-name ${domain} ${names}`;
  });
  return ['#!/bin/sh', NOTICE, 'set -eu', `mkdir -p ${ACME_ROOT}`, ...commands, ''].join('\n');
}

function toHttps(sites: readonly HostedSite[]): string {
  return block('server', [
    ...HTTP,
    `server_name ${sites.map(({ domain }) => domain).join(' ')};`,
    ACME,
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

/** Tables of nginx are as large as what they hold, and refuse what does not fit. */
function hashSizes(sites: readonly HostedSite[]): string[] {
  const names = sites.flatMap(({ domain, aliases }) => [domain, ...aliases]);
  const exact = sites.flatMap(({ redirects }) =>
    redirects.filter(({ kind }) => kind === 'exact').map(({ lines }) => lines),
  );
  const variables = sites.flatMap((site) => redirectVariables(site));
  const keys = exact.flat().map(({ from }) => Buffer.byteLength(from));
  const powerOf2 = (size: number) => 2 ** Math.ceil(Math.log2(size));
  return [
    `server_names_hash_bucket_size ${powerOf2(Math.max(64, ...names.map(({ length }) => 2 * length)))};`,
    `map_hash_bucket_size ${powerOf2(keys.reduce((longest, length) => Math.max(longest, 2 * length), 64))};`,
    `variables_hash_bucket_size ${powerOf2(Math.max(64, ...variables.map(({ length }) => 2 * length)))};`,
    `variables_hash_max_size ${powerOf2(Math.max(2048, 4 * variables.length))};`,
    `map_hash_max_size ${powerOf2(exact.reduce((most, { length }) => Math.max(most, 2 * length), 2048))};`,
  ];
}
