import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import sharp from 'sharp';
import { applyToPortal } from './apply-portal.ts';
import { damage } from './damage.ts';
import type { Edit, Site } from './history.ts';
import type { Entry } from './sources.ts';
import { choose, entriesOf, fileOf, replaceIn, rewrite, setIn, unnamed, write } from './sources.ts';

/** A copy of the network, the site that is built there, and the day on which it is built next. */
export interface Copy {
  root: string;
  site: Site;
  /** `2026-11-24` */
  day: string;
}

const RENAME = resolve(import.meta.dirname, '../../../scripts/rename.ts');
const OVERRIDE = 'sites/fictif/src/components/Header.astro';
const DOSSIER = 'content/fictif/dossiers/parcours';
const CALLOUT = '\n<Encart titre="À savoir">\n  Le contenu de l’encart.\n</Encart>\n';
const THEMES = ['astronomie-espace', 'mediation', 'climat', 'physique'];

/**
 * An entry that cannot be built.
 * @returns mends it
 */
export function breakEntry({ root, site }: Copy, pick: number): () => void {
  const broken = choose(entriesOf(root, site), pick);
  if (!broken) return () => {};
  const file = fileOf(root, broken);
  const before = readFileSync(file);
  rewrite(root, broken, (front) => void front.set('publishedAt', 'un de ces jours'));
  return () => writeFileSync(file, before);
}

/**
 * Makes an edit in a copy: the same files for the same edit of the same network. One that finds
 * nothing to change does nothing.
 */
export async function apply(copy: Copy, { kind, pick }: Edit): Promise<void> {
  const { root } = copy;
  const entries = entriesOf(root);
  const chosen = choose(entries, pick);
  const texts = entries.filter((entry) => /\/(?:articles|agenda)\//.test(entry));
  const text = choose(texts, pick);
  switch (kind) {
    case 'add article':
      return addArticle(root, 'fictif', pick);
    case 'add article elsewhere':
      return addArticle(root, 'vide', pick);
    case 'add event':
      return addEvent(root, `2026-12-${String(1 + (pick % 28)).padStart(2, '0')}`, pick);
    case 'change text':
      return edit(chosen, (_, body) => `${body}\nUn paragraphe de plus, le ${pick}e.\n`);
    case 'change title':
      return edit(chosen, (front) => void front.set('title', `Un titre changé ${pick}`));
    case 'change date':
      return edit(
        chosen,
        (front) => void front.set('publishedAt', `2026-0${1 + (pick % 9)}-1${pick % 10}`),
      );
    case 'rename entry':
      return rename(root, text, pick);
    case 'delete entry':
      return remove(root, choose(unnamed(root, texts), pick));
    case 'hide or show entry':
      return edit(choose(unnamed(root, entries), pick), (front) =>
        front.get('visibility') === 'hidden'
          ? void front.delete('visibility')
          : void front.set('visibility', 'hidden'),
      );
    case 'move event to the past':
      remove(root, choose(unnamed(root, texts).filter(isEvent), pick));
      return addEvent(root, `2026-10-${10 + (pick % 20)}`, pick);
    case 'add or replace cover':
      return cover(root, text, pick);
    case 'remove cover':
      return edit(choose(entries, pick), (front) => void front.delete('cover'));
    case 'replace image of the same name':
      return replaceImage(root, pick);
    case 'add image to text':
      await picture(join(root, chosen ?? '', 'figure.png'), pick);
      return edit(chosen, (_, body) => `${body}\n![Une figure](figure.png)\n`);
    case 'add relation':
      return edit(text, (front) => {
        front.set('communities', ['ciel']);
        front.set('themes', [choose(THEMES, pick), choose(THEMES, pick + 1)]);
      });
    case 'remove relations':
      return edit(text, (front) => {
        for (const key of ['communities', 'contributors', 'places']) front.delete(key);
      });
    case 'rename term':
      return replaceIn(
        root,
        'content/national/taxonomies.yaml',
        /(id: climat, label: )[^}]+/,
        `$1Climat ${pick} `,
      );
    case 'change territory':
      return setIn(root, `content/${choose(['fictif', 'vide'], pick)}/territoire.yaml`, {
        tagline: `Une devise changée ${pick}`,
        hue: pick % 360,
      });
    case 'change network':
      return setIn(root, 'content/national/reseau.yaml', {
        tagline: `Une devise du réseau ${pick}`,
        credits: `Fond de carte ${pick}.`,
      });
    case 'override component':
      return override(`<p>Bandeau ${pick}</p>\n<Header />`);
    case 'remove override':
      if (existsSync(join(root, OVERRIDE))) override('<Header />');
      return;
    case 'turn into MDX':
      return turn(root, 'index.md', 'index.mdx', (text) => text + CALLOUT);
    case 'turn into Markdown':
      return turn(root, 'index.mdx', 'index.md', (text) => text.replace(CALLOUT, ''));
    case 'touch all files':
      return touch(join(root, 'content/fictif'));
    case 'next day': {
      const next = new Date(`${copy.day}T12:00:00Z`);
      next.setUTCDate(next.getUTCDate() + 1);
      copy.day = next.toISOString().slice(0, 10);
      return;
    }
    case 'remove built file':
    case 'alter built file':
    case 'cut built file':
    case 'add stray file':
      return damage(join(root, 'sites', copy.site, 'dist'), kind, pick);
    default:
      return applyToPortal(root, kind, pick);
  }

  function edit(entry: Entry | undefined, change: Parameters<typeof rewrite>[2]): void {
    if (entry) rewrite(root, entry, change);
  }

  function override(markup: string): void {
    write(
      root,
      OVERRIDE,
      `---\nimport Header from '@echosciences/theme/components/Header.astro';\n---\n\n${markup}\n`,
    );
    replaceIn(
      root,
      'sites/fictif/astro.config.ts',
      /echosciences\(.*\)\]/,
      "echosciences({ components: { Header: './src/components/Header.astro' } })]",
    );
  }
}

function addArticle(root: string, territory: string, pick: number): void {
  write(
    root,
    `content/${territory}/articles/2026/nouveau-${pick}/index.md`,
    `---\ntitle: Un nouveau texte ${pick}\nsummary: Un texte que les épreuves ajoutent, pour voir ce qui change avec lui.\npublishedAt: 2026-11-${10 + (pick % 14)}\nkind: reportage\nthemes: [${choose(THEMES, pick)}]\n---\n\nLe texte de cet article.\n`,
  );
}

function addEvent(root: string, day: string, pick: number): void {
  write(
    root,
    `content/fictif/agenda/2026/${day}-ajout-${pick}/index.md`,
    `---\ntitle: Une nouvelle rencontre ${pick}\nsummary: Une rencontre que les épreuves ajoutent, pour voir ce qui change avec elle.\npublishedAt: 2026-09-01\nformat: conference\nthemes: [${choose(THEMES, pick)}]\naudiences: [tout-public]\noccurrences:\n  - { start: ${day}T18:30, end: ${day}T20:00 }\nplace: observatoire\norganizers: [structure]\n---\n\nLe texte de cette rencontre.\n`,
  );
}

/** By the network's own tool: what named the entry names it still, and its old address leads to it. */
function rename(root: string, entry: Entry | undefined, pick: number): void {
  if (!entry) return;
  const [day = ''] = /^\d{4}-\d{2}-\d{2}-/.exec(basename(entry)) ?? [];
  spawnSync(process.execPath, [RENAME, entry, `${day}renomme-${pick}`, '--ecrire'], { cwd: root });
}

function remove(root: string, entry: Entry | undefined): void {
  if (entry) rmSync(join(root, entry), { recursive: true });
}

async function cover(root: string, entry: Entry | undefined, pick: number): Promise<void> {
  if (!entry) return;
  await picture(join(root, entry, `image-${pick % 2}.png`), pick);
  rewrite(root, entry, (front) => {
    front.set('cover', {
      src: `image-${pick % 2}.png`,
      alt: `Un rectangle de la couleur ${pick}`,
      credit: 'Essais',
    });
    return undefined;
  });
}

async function replaceImage(root: string, pick: number): Promise<void> {
  const images = readdirSync(join(root, 'content/fictif'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.png'))
    .sort();
  const name = choose(images, pick);
  if (name) await picture(join(root, 'content/fictif', name), pick);
}

/** A territory with one such entry is bundled for itself: Vite compiles MDX. */
function turn(root: string, from: string, to: string, change: (text: string) => string): void {
  const file = join(root, DOSSIER, from);
  if (!existsSync(file)) return;
  write(root, join(DOSSIER, to), change(readFileSync(file, 'utf8')));
  rmSync(file);
}

/** A picture of one colour, of which no two picks have the same. */
async function picture(file: string, pick: number): Promise<void> {
  const background = { r: pick % 256, g: (pick * 7) % 256, b: pick >> 8 };
  await sharp({ create: { width: 640, height: 360, channels: 3, background } })
    .png()
    .toFile(file);
}

/** Other dates, the same bytes: what a fresh checkout does. */
function touch(directory: string): void {
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && !file.includes('/dist/')) writeFileSync(file, readFileSync(file));
  }
}

function isEvent(entry: Entry): boolean {
  return entry.includes('/agenda/');
}
