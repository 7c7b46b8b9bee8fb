import { readFileSync, statSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { pageFiles } from '../src/html.ts';

/** A kind of page, and the one that stands for it. */
export interface Template {
  /** `/agenda/themes/*`, and what its content begins with. */
  name: string;
  path: string;
}

/**
 * The kinds of pages of a built site, told apart by the shape of their address and by what their
 * content begins with. The largest page of a kind stands for it: it has the most to be wrong.
 */
export function templatesOf(dist: string): Template[] {
  const largest = new Map<string, { file: string; size: number }>();
  for (const file of pageFiles(dist)) {
    const { size } = statSync(file);
    const name = `${shapeOf(pathOf(dist, file))} ${beginningOf(file)}`.trim();
    if (size > (largest.get(name)?.size ?? 0)) largest.set(name, { file, size });
  }
  return [...largest].map(([name, { file }]) => ({ name, path: pathOf(dist, file) }));
}

/** Address of a page in its site: `/agenda/`, `/404.html`. */
export function pathOf(dist: string, file: string): string {
  return file
    .slice(dist.length)
    .replaceAll('\\', '/')
    .replace(/index\.html$/, '');
}

/** `/agenda/themes/climat/` → `/agenda/themes/*`, `/agenda/2026/12/` → `/agenda/0/0`. */
export function shapeOf(path: string): string {
  const segments = path.split('/').filter(Boolean);
  const shape = segments.map((segment, index) => {
    if (/^\d+$/.test(segment)) return '0';
    const isFolder = index === 0 || (index === 1 && segments.length > 2) || segment === 'page';
    return isFolder ? segment : '*';
  });
  return `/${shape.join('/')}`;
}

function beginningOf(file: string): string {
  const main = parse(readFileSync(file, 'utf8')).querySelector('main');
  const parts = main?.querySelectorAll(':scope > :not(.breadcrumbs, .print-only)') ?? [];
  return parts
    .slice(0, 2)
    .map((part) => part.getAttribute('class') ?? part.rawTagName)
    .join(' + ');
}
