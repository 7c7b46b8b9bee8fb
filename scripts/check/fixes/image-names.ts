import { closeSync, openSync, readFileSync, readSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { imageName } from '@echosciences/cms/images/name';
import { HEAD_BYTES, IMAGE_KINDS, kindOfImage } from '@echosciences/content/image-kind';
import { markdownToMdast } from 'satteri';
import type { FaultyFolder, Fix } from './fix.ts';
import { indexOf, replaceFile } from './fix.ts';
import { replaceTexts } from './front-matter.ts';

/** A name as packages/schemas/src/fields/image.ts wants it, with one extension only. */
const WELL_NAMED = /^[A-Za-z0-9][A-Za-z0-9_-]*\.(?<extension>jpe?g|png|webp|avif)$/i;

/** An image whose name no page could show, or announces another format, is renamed, in `index.md` too. */
export const imageNames: Fix = (folder) => {
  const { entry, findings, territory } = folder;
  if (!entry.file.endsWith('.md')) return [];
  const taken = new Set(entry.assets.map((name) => name.toLowerCase()));
  return entry.assets.flatMap((name) => {
    const isRefused = findings.some(
      ({ code, file }) => code === 'nom' && file.endsWith(`/${entry.folder}/${name}`),
    );
    const path = join(territory, entry.folder, name);
    const extension = extensionOf(path);
    const named = WELL_NAMED.exec(name)?.groups?.extension?.toLowerCase();
    const isRight = named !== undefined && extension?.includes(named);
    if (!extension || (isRight && !isRefused)) return [];
    const better = imageName(name.normalize('NFC'), named && isRight ? named : extension[0], taken);
    if (!rename(folder, name, better)) return [];
    taken.add(better);
    return [`image « ${name} » renommée ${better}, ici et dans index.md`];
  });
};

/** The extensions of what a file is by its first bytes; undefined when no page shows it. */
function extensionOf(path: string): readonly [string, ...string[]] | undefined {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    const kind = kindOfImage(head.subarray(0, readSync(file, head, 0, HEAD_BYTES, 0)));
    return kind && kind in IMAGE_KINDS ? IMAGE_KINDS[kind as keyof typeof IMAGE_KINDS] : undefined;
  } finally {
    closeSync(file);
  }
}

/** Nothing is done unless every mention of the file in the text can be followed. */
function rename(folder: FaultyFolder, from: string, to: string): boolean {
  const index = indexOf(folder);
  const text = readFileSync(index, 'utf8');
  const renamed = renameInBody(renameInHeader(text, from, to), from, to);
  if (renamed === undefined) return false;
  const place = join(folder.territory, folder.entry.folder);
  renameSync(join(place, from), join(place, to));
  if (renamed !== text) replaceFile(index, renamed);
  return true;
}

function renameInHeader(text: string, from: string, to: string): string {
  const changed = replaceTexts(text, (value, field) =>
    field === 'src' && isName(value, from) ? to : undefined,
  );
  return changed ?? text;
}

/** Undefined when an image of the text still bears the former name once its plain spellings are replaced. */
function renameInBody(text: string, from: string, to: string): string | undefined {
  const end = /\r?\n---[ \t]*\r?\n/.exec(text);
  if (!end) return undefined;
  const start = end.index + end[0].length;
  const spellings = [from, from.normalize('NFC'), from.normalize('NFD')]
    .flatMap((name) => [name, encodeURI(name)])
    .flatMap((name) => [name, `./${name}`]);
  let body = text.slice(start);
  for (const spelling of new Set(spellings)) {
    body = body.replaceAll(`](<${spelling}>`, `](${to}`);
    for (const after of [')', ' "', " '"]) {
      body = body.replaceAll(`](${spelling}${after}`, `](${to}${after}`);
    }
  }
  const mentions = imagesIn(body).some((url) => isName(url, from));
  return mentions ? undefined : text.slice(0, start) + body;
}

function imagesIn(body: string): string[] {
  const urls: string[] = [];
  const walk = (node: Node) => {
    if ((node.type === 'image' || node.type === 'definition') && node.url) urls.push(node.url);
    for (const child of node.children ?? []) walk(child);
  };
  walk(markdownToMdast(body) as Node);
  return urls;
}

/** What is read of a node of mdast. */
interface Node {
  type: string;
  url?: string;
  children?: readonly Node[];
}

function isName(written: string, name: string): boolean {
  const [a, b] = [decoded(written), name].map((one) => one.replace(/^\.\//, '').normalize('NFC'));
  return a === b;
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
