import { compressibleExtensions, mediaTypes } from '../media-types.ts';
import type { RedirectStep } from './redirect-steps.ts';
import { patternExpression, patternTarget } from './redirect-steps.ts';
import { HIDDEN_FILES, HSTS } from './served.ts';
import type { HostedSite, HostFiles, HostOptions } from './site.ts';
import { NOTICE } from './site.ts';

/**
 * The configuration of Caddy (2.6 and later): `Caddyfile` imports `echosciences.caddy`, which has no
 * global options, so that a Caddyfile of one's own can import it too.
 */
export function caddyFiles(sites: readonly HostedSite[], options: HostOptions): HostFiles {
  const redirects = sites
    .filter((site) => site.redirects.length > 0)
    .map((site) => [redirectFile(site), redirectBlock(site)]);
  return {
    Caddyfile: `${NOTICE}\nimport echosciences.caddy\n`,
    'echosciences.caddy': [
      NOTICE,
      SHARED,
      ...sites.map((site) => siteBlock(site, options)),
      unknownHosts(),
    ].join('\n'),
    ...Object.fromEntries(redirects),
  };
}

function siteBlock(site: HostedSite, { root, scheme }: HostOptions): string {
  const { id, domain, aliases } = site;
  const address = (name: string) => (scheme === 'http' ? `http://${name}` : name);
  // At once to where it leads: not first to the same name in https.
  const other = aliases.flatMap((name) =>
    scheme === 'http' ? [`http://${name}`] : [`http://${name}`, `https://${name}`],
  );
  const redirects = site.redirects.length > 0 ? [`import ${redirectFile(site)}`] : [];
  const headers = [
    ...site.headers.flatMap(({ name, cases, otherwise }) => [
      ...(otherwise === undefined ? [] : [`header ${name} ${quoted(otherwise)}`]),
      // The last to be set holds.
      ...cases.toReversed().map((each) => `header ${each.pattern} ${name} ${quoted(each.value)}`),
    ]),
    ...(scheme === 'https' ? [`header Strict-Transport-Security ${quoted(HSTS)}`] : []),
  ];
  return `${address(domain)} {
${indented([
  `root * ${root}/${id}/current`,
  'route {',
  ...indent([
    'import echosciences-refusals',
    ...headers,
    ...redirects,
    'import echosciences-files',
  ]),
  '}',
  'handle_errors {',
  ...indent([
    ...headers.filter((line) => !/^header (?:\/|Cache-Control )/.test(line)),
    'import echosciences-errors',
  ]),
  '}',
])}
}

${other.join(', ')} {
	redir ${scheme}://${domain}{uri} 301
}
`;
}

/** A request for a name that no site has gets no empty page. */
function unknownHosts(): string {
  return 'http:// {\n\trespond 404\n}\n';
}

const extensionsByType = Map.groupBy(Object.entries(mediaTypes), ([, type]) => type);

/** The file server adds the slash of a folder by itself, but before Caddy 2.8 it loses the query. */
const FOLDERS = [
  'map {uri} {echosciences_folder} {',
  // Not two slashes first: that would be the name of another host.
  String.raw`	${'`'}~^(/[^/?](?:[^?]*[^/?])?)(\?.+)$${'`'} "$1/$2"`,
  '	default ""',
  '}',
  '@folder {',
  '	not vars {echosciences_folder} ""',
  '	file {path}/index.html',
  '}',
  'redir @folder {echosciences_folder} 308',
];

const SHARED = `(echosciences-refusals) {
${indented([
  '@method not method GET HEAD',
  'header @method Allow "GET, HEAD"',
  'respond @method 405',
  '@hidden {',
  `	path */.* *.br *.gz ${HIDDEN_FILES.map((name) => `/${name}`).join(' ')}`,
  '	not path /.well-known/*',
  '}',
  'error @hidden 404',
  // Names that no file can have: the file server would call its own failure what is the asker's.
  '@impossible path_regexp \\x00|[^/]{256}|^.{1000}',
  'error @impossible 404',
])}
}

(echosciences-files) {
${indented([
  ...[...extensionsByType].flatMap(([type, extensions], index) => [
    `@type${index + 1} path ${extensions.map(([extension]) => `*.${extension}`).join(' ')}`,
    `header @type${index + 1} Content-Type ${quoted(type)}`,
  ]),
  `@text path */ ${[...compressibleExtensions].map((extension) => `*${extension}`).join(' ')}`,
  // Deferred: what the file server adds of its own is replaced.
  'header @text {',
  '	Vary Accept-Encoding',
  '	defer',
  '}',
  ...FOLDERS,
  'file_server {',
  '	precompressed br gzip',
  '}',
])}
}

(echosciences-errors) {
${indented([
  'header Cache-Control "public, max-age=0, must-revalidate"',
  'header Content-Type "text/html; charset=utf-8"',
  'header {',
  '	Vary Accept-Encoding',
  '	defer',
  '}',
  'rewrite * /404.html',
  'file_server {',
  '	precompressed br gzip',
  '}',
])}
}
`;

function redirectFile({ id }: HostedSite): string {
  return `echosciences/redirects-${id}.caddy`;
}

function redirectBlock({ redirects }: HostedSite): string {
  const query = ['map {query} {echosciences_query} {', '	~(.+) "?$1"', '	default ""', '}'];
  return [NOTICE, ...query, ...redirects.flatMap(stepLines), ''].join('\n');
}

function stepLines(step: RedirectStep, index: number): string[] {
  const { kind, status, keepsQuery, lines } = step;
  const variable = `{echosciences_move${index + 1}}`;
  const matcher = `@move${index + 1}`;
  return [
    // Patterns see the address as it was requested: what they capture stays encoded.
    `map ${kind === 'exact' ? '{path}' : '{uri}'} ${variable} {`,
    ...indent(lines.map(kind === 'exact' ? exactLine : patternLine)),
    '	default ""',
    '}',
    `${matcher} not vars ${variable} ""`,
    `redir ${matcher} ${variable}${keepsQuery ? '{echosciences_query}' : ''} ${status}`,
  ];
}

function exactLine({ from, to }: RedirectStep['lines'][number]): string {
  return `${quoted(from)} ${quoted(to)}`;
}

function patternLine(line: RedirectStep['lines'][number]): string {
  const expression = patternExpression(line.from, (name, inner) => `(?P<${name}>${inner})`);
  return `\`~${expression}\` ${quoted(patternTarget(line, (name) => `\${${name}}`))}`;
}

/** Values come from where quotes, braces and backslashes were refused. */
function quoted(value: string): string {
  return `"${value}"`;
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `\t${line}`);
}

function indented(lines: readonly string[]): string {
  return indent(lines).join('\n');
}
