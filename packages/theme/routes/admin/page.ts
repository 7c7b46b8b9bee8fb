import config from 'virtual:echosciences/config';
import type { APIRoute } from 'astro';
import { adminBackend } from '../../lib/admin-site.ts';
import { escapeHtml } from '../../lib/escape-html.ts';
import { guideAddress } from '../../lib/links.ts';
import { adminTexts, guideTexts } from '../../texts.ts';

const backend = adminBackend();

/**
 * What the admin may do. Decap puts its styles on elements; nothing in it needs a script from elsewhere,
 * nor one made of text.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  // Decap shows previews in a frame without an address, which has this policy too.
  "frame-src 'self'",
  `connect-src ${["'self'", 'blob:', ...(backend?.connectSources ?? [])].join(' ')}`,
  "base-uri 'self'",
  "form-action 'none'",
].join('; ');

const EDITOR = '<script type="module" src="/admin/cms.js"></script>';

/** `/admin/`: the editor, all of it in one script. */
export const GET: APIRoute = () => {
  const title = escapeHtml(adminTexts.title(config.site.name));
  const html = `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="stylesheet" href="/admin/cms.css">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
${backend ? EDITOR : ''}
</head>
<body>
${backend ? `<noscript><p>${adminTexts.noScript}</p></noscript>` : `<main><h1>${title}</h1><p>${adminTexts.noBackend}</p></main>`}
<footer class="es-guide"><a href="${guideAddress}">${guideTexts.title}</a></footer>
</body>
</html>
`;
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
};
