import type { Contribution } from './contribution.ts';
import { article, event, SCRIPT } from './contribution.ts';

/** `[name, body, code of the finding]`: addresses that lead nowhere good. */
const BODIES: [name: string, body: string, code: 'lien' | 'image' | 'chemin' | 'html'][] = [
  ['javascript:', `[x](javascript:${SCRIPT})`, 'lien'],
  ['javascript: in mixed case', `[x](JaVaScRiPt:${SCRIPT})`, 'lien'],
  ['javascript: with a tab', `[x](java&Tab;script:${SCRIPT})`, 'lien'],
  ['javascript: with a line break', `[x](java&NewLine;script:${SCRIPT})`, 'lien'],
  ['javascript: in references', `[x](&#106;&#x61;vascript&colon;${SCRIPT})`, 'lien'],
  ['javascript: after a control character', `[x](<\u0001javascript:${SCRIPT}>)`, 'lien'],
  ['javascript: after a space', `[x](< javascript:${SCRIPT}>)`, 'lien'],
  ['javascript: by a definition', `[a]: javascript:${SCRIPT}\n\n[x][a]`, 'lien'],
  ['javascript: by itself', `<javascript:${SCRIPT}>`, 'lien'],
  ['javascript: after a comment', `[x](javascript://exemple.fr/%0A${SCRIPT})`, 'lien'],
  ['vbscript:', '[x](vbscript:msgbox)', 'lien'],
  ['a page in an address', `[x](data:text/html,<script>${SCRIPT}</script>)`, 'lien'],
  ['a page in base64', '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)', 'lien'],
  ['blob:', '[x](blob:https://exemple.fr/0f2c)', 'lien'],
  ['a file of the reader’s machine', '[x](file:///etc/passwd)', 'lien'],
  ['another site without https:', '[x](//mal.example/)', 'lien'],
  ['another site by bars the other way', '[x](\\\\\\\\mal.example/)', 'lien'],
  [
    'a name and a password that hide the site',
    '[x](https://www.service-public.fr@mal.example/)',
    'lien',
  ],
  ['javascript: as an image', `![Un pic](javascript:${SCRIPT})`, 'image'],
  ['an image that tells who reads', '![Un pic](https://mal.example/pixel.png)', 'image'],
  ['an image without https:', '![Un pic](//mal.example/pixel.png)', 'image'],
  ['an image in an address', '![Un pic](data:image/svg+xml,<svg/onload=alert(1)>)', 'image'],
  ['an image of another folder', '![Un pic](../../../../national/secret.png)', 'chemin'],
  ['an image of the machine', '![Un pic](/etc/passwd)', 'chemin'],
  ['an image by an encoded path', '![Un pic](%2e%2e/%2e%2e/secret.png)', 'chemin'],
  ['an image by bars the other way', '![Un pic](..\\\\..\\\\secret.png)', 'chemin'],
  ['an image by a definition', `![Un pic][a]\n\n[a]: ../../../../national/secret.png`, 'chemin'],
];

/** Addresses in fields: none but http and https passes the schema. */
const FIELDS: [name: string, fields: Record<string, string>, message: string][] = [
  [
    'javascript: for an event online',
    { eventAttendanceMode: 'mixed', onlineUrl: `"javascript:${SCRIPT}"` },
    'https://',
  ],
  [
    'a tab in javascript:',
    { eventAttendanceMode: 'mixed', onlineUrl: `"java\\tscript:${SCRIPT}"` },
    'https://',
  ],
  [
    'a page in an address, to register',
    { registration: '{ url: "data:text/html,x" }' },
    'https://',
  ],
  [
    'headers of a mail in an address',
    { registration: '{ email: "a@b.example?bcc=c@mal.example&body=x" }' },
    'adresse électronique',
  ],
  [
    'a line break in a mail address',
    { registration: '{ email: "a@b.example\\r\\nBcc: c@mal.example" }' },
    'adresse électronique',
  ],
  [
    'a command in a telephone number',
    { registration: '{ phone: "0476;phone-context=mal" }' },
    'téléphone',
  ],
];

export const links: Contribution[] = [
  ...BODIES.map(([name, body, code], index) => ({
    name: `link: ${name}`,
    files: article(`lien-${index + 1}`, {}, body),
    findings: [{ code, at: body.split('\n')[0] }],
  })),
  ...FIELDS.map(([name, fields, message], index) => ({
    name: `field: ${name}`,
    files: event(`champ-${index + 1}`, fields),
    findings: [{ code: 'schema' as const, at: `${Object.keys(fields).at(-1)}:`, message }],
  })),
  {
    name: 'link: a mail with hidden recipients',
    files: article(
      'lien-courriel',
      {},
      '[Écrire](mailto:a@b.example?bcc=c@mal.example&body=x%0D%0Ay)',
    ),
    findings: [],
  },
];
