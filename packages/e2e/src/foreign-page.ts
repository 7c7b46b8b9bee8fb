import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page of someone else's site, on an origin of its own. */
export interface ForeignPage {
  body: string;
  /** Its Content-Security-Policy. */
  policy?: string;
  /** Its style sheet, at `/style.css`. */
  css?: string;
  /** Attributes of `<html>`. */
  html?: string;
}

/** Serves foreign pages, each at an address that `publish` returns. */
export async function createForeignSite() {
  const pages: ForeignPage[] = [];
  const server: Server = createServer((request, response) => {
    const [, number = '', file] = (request.url ?? '').split('/');
    const page = pages[Number(number)];
    if (page && file === 'style.css') {
      response.writeHead(200, { 'content-type': 'text/css' }).end(page.css);
      return;
    }
    response.writeHead(page ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      ...(page?.policy && { 'content-security-policy': page.policy }),
    });
    response.end(page && documentOf(page));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    publish: (page: ForeignPage) => `http://127.0.0.1:${port}/${pages.push(page) - 1}/`,
    close: () => server.close(),
  };
}

function documentOf({ body, css, html = 'lang="fr"' }: ForeignPage): string {
  const style = css === undefined ? '' : '<link rel="stylesheet" href="style.css">';
  return `<!doctype html><html ${html}><head><meta charset="utf-8"><title>Médiathèque</title>${style}</head><body><main><h1>Médiathèque</h1>${body}</main></body></html>`;
}
