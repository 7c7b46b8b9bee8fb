import { cpSync, createReadStream, existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { adminFiles } from '@echosciences/cms/bundle';
import type { Plugin } from 'vite';

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' };

/** Puts the admin's script beside its page in a built site. */
export function copyAdmin(dist: URL): void {
  cpSync(adminFiles(), fileURLToPath(new URL('admin/', dist)), { recursive: true });
}

/** Serves the admin's script in `astro dev`: Astro knows the files of a site's own `public/` only. */
export function serveAdmin(): Plugin {
  return {
    name: '@echosciences/theme:admin',
    configureServer({ middlewares }) {
      middlewares.use('/admin', (request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        // `astro dev` has no page for a folder whose `index.html` is written by code.
        if (pathname === '/') request.url = '/index.html';
        const name = basename(pathname);
        const type = TYPES[extname(name)];
        const path = type && join(adminFiles(), name);
        if (!path || !existsSync(path)) return next();
        response.setHeader('content-type', `${type}; charset=utf-8`);
        createReadStream(path).pipe(response);
      });
    },
  };
}
