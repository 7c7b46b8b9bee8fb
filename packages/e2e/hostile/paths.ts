import type { Contribution } from './contribution.ts';
import { entry, SECRET } from './contribution.ts';

const TEXT = entry({ kind: 'actualite' });
const A = 'articles/2026';

/** Names and kinds of files; what is wrong with a file is said at its first line. */
export const paths: Contribution[] = [
  ...(
    [
      ['a folder whose letters look alike', `${A}/n\u043Eel/index.md`, 'identifiant'],
      ['a folder that is written decomposed', `${A}/e\u0301te/index.md`, 'identifiant'],
      ['a folder with a character of direction', `${A}/a\u202Eb/index.md`, 'identifiant'],
      ['a folder with capitals', `${A}/Un-Titre/index.md`, 'identifiant'],
      ['a folder by the name of a prototype', `${A}/__proto__/index.md`, 'identifiant'],
      ['a folder of an encoded path', `${A}/..%2f..%2fetc/index.md`, 'identifiant'],
      ['a folder that starts with a point', `${A}/.git/index.md`, 'identifiant'],
      ['a folder that takes the admin’s address', 'pages/admin/index.md', 'identifiant'],
      ['a folder that takes the feeds’ address', 'pages/flux/index.md', 'identifiant'],
      ['a folder that Windows cannot have', `${A}/con/index.md`, 'nom'],
      ['a rubrique that nobody knows', 'workflows/ci/index.md', 'emplacement'],
      ['a program beside the rubriques', 'astro.config.ts', 'emplacement'],
    ] as const
  ).map(([name, path, code]) => ({ name, files: { [path]: TEXT }, findings: [{ code }] })),
  {
    name: 'a year that is a path',
    files: { 'articles/..2026/x/index.md': TEXT },
    findings: [{ code: 'emplacement' }],
  },
  {
    name: 'a text that is a link to a file of the machine',
    files: { [`${A}/lien-texte/index.md`]: { symlink: SECRET.path } },
    findings: [{ code: 'chemin' }],
  },
  {
    name: 'a folder that is a link to one of the machine',
    files: { [`${A}/lien-dossier`]: { symlink: '/etc' } },
    findings: [{ code: 'chemin' }],
  },
  {
    name: 'a rubrique that is a link',
    files: { communautes: { symlink: '/etc' } },
    findings: [{ code: 'chemin' }],
  },
  {
    name: 'a pipe that never ends, in place of a text',
    files: { [`${A}/tube/index.md`]: 'fifo' },
    findings: [{ code: 'chemin' }],
  },
  ...(
    [
      [
        'an image that is a link to a file of the machine',
        'a.jpg',
        { symlink: SECRET.path },
        'chemin',
      ],
      ['a pipe that never ends, in place of an image', 'b.jpg', 'fifo', 'chemin'],
      ['a folder in the folder', 'images/a.jpg', 'x', 'emplacement'],
      ['a page of HTML', 'page.html', '<script>alert(1)</script>', 'fichier'],
      ['a script', 'script.js', 'alert(1)', 'fichier'],
      ['a configuration of the server', '.htaccess', 'Options +ExecCGI', 'fichier'],
      ['a second text', 'index.mdx', 'import "node:fs"', 'fichier'],
      ['an archive', 'photos.zip', 'PK\u0003\u0004', 'fichier'],
    ] as const
  ).map(([name, file, content, code], index) => ({
    name,
    files: {
      [`${A}/fichier-${index + 1}/index.md`]: TEXT,
      [`${A}/fichier-${index + 1}/${file}`]: content,
    },
    findings: [{ code }],
  })),
];
