import { readFileSync } from 'node:fs';
import type { Network, Territory } from '@echosciences/schemas';
import { normalPath } from '@echosciences/schemas';
import type { Fix } from './fix.ts';
import { indexOf, replaceFile } from './fix.ts';
import { replaceTexts } from './front-matter.ts';

/** `redirectFrom` as whole addresses of this very site, or without their first slash: paths are meant. */
export const formerPaths: Fix = (folder) => {
  if (!folder.findings.some(({ code, message }) => code === 'schema' && /chemin/.test(message))) {
    return [];
  }
  const path = indexOf(folder);
  const done: string[] = [];
  const text = replaceTexts(readFileSync(path, 'utf8'), (value, field) => {
    if (field !== 'redirectFrom') return undefined;
    const former = pathOf(value, folder.site);
    if (former === undefined || former === value) return undefined;
    done.push(`ancienne adresse « ${value} » écrite ${former}`);
    return former;
  });
  if (text === undefined) return [];
  replaceFile(path, text);
  return [...new Set(done)];
};

/** A value that is accepted stays as it is written. */
function pathOf(value: string, site: Territory | Network | undefined): string | undefined {
  const text = value.trim();
  if (/[?#]/.test(text)) return undefined;
  if (!/^https?:/i.test(text)) {
    return text.startsWith('/') && normalPath(text)
      ? text
      : normalPath(`/${text.replace(/^\/+/, '')}`);
  }
  const url = URL.parse(text);
  return url && hostsOf(site).includes(url.hostname.replace(/^www\./, ''))
    ? normalPath(url.pathname)
    : undefined;
}

function hostsOf(site: Territory | Network | undefined): string[] {
  return [site?.domain, ...(site?.formerDomains ?? [])]
    .filter((host) => host !== undefined)
    .map((host) => host.replace(/^www\./, ''));
}
