import { createHash } from 'node:crypto';
import { writeBuild } from '@echosciences/scripts/deploy/test/repository.ts';

/** The same length and addresses in every release: what differs is the number that all of it says. */
const FILLER = 'Une phrase qui rend la page assez longue pour être compressée. '.repeat(40);

/**
 * Builds the nth release of a site of which each file says its number, pages too of what they load.
 * @param dist a folder of this fixture's own
 */
export function buildRelease(dist: string, number: number): void {
  const said = `version ${String(number).padStart(4, '0')}`;
  const hash = createHash('sha256').update(said).digest('hex').slice(0, 8);
  const page = `<!doctype html><title>${said}</title><link rel="stylesheet" href="/_astro/page.${hash}.css"><script type="module" src="/_astro/app.${hash}.js"></script><p>${FILLER}`;
  const files = {
    'index.html': page,
    'agenda/index.html': page,
    '404.html': page,
    [`_astro/page.${hash}.css`]: `/* ${said} ${FILLER} */`,
    [`_astro/app.${hash}.js`]: `/* ${said} */`,
    _headers: '/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n',
  };
  writeBuild(dist, files);
}

/** What a file of a release says of its number, and what a page of it loads. */
export function readRelease(text: string): { release: string; loads: string[] } {
  const release = /version (\d{4})/.exec(text)?.[1] ?? '';
  return { release, loads: text.match(/\/_astro\/[^"]+/g) ?? [] };
}
