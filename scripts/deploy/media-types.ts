import { dataFormats, feedFormats } from '@echosciences/aggregate';

const formats = [...Object.values(feedFormats), ...Object.values(dataFormats)];

/**
 * The media type of each kind of file that a site has, the same on every host: what a server knows by
 * itself depends on its version and on its machine.
 */
export const mediaTypes: Readonly<Record<string, string>> = {
  ...Object.fromEntries(formats.map(({ extension, mimeType }) => [extension, mimeType])),
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  // Of two formats each, and of more than feeds.
  json: 'application/json',
  xml: 'text/xml; charset=utf-8',
  webmanifest: 'application/manifest+json',
  txt: 'text/plain; charset=utf-8',
  vtt: 'text/vtt; charset=utf-8',
  yml: 'application/yaml',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/vnd.microsoft.icon',
  woff2: 'font/woff2',
  pdf: 'application/pdf',
  zip: 'application/zip',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  webm: 'video/webm',
  wasm: 'application/wasm',
  // Pagefind's index, which its own script decompresses.
  pagefind: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_filter: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
};

/** Extensions of files that are text: with a dot, as `extname` gives them. */
export const compressibleExtensions: ReadonlySet<string> = new Set(
  Object.entries(mediaTypes)
    .filter(([, type]) => /^text\/|[/+](?:json|xml|yaml|wasm)\b/.test(type))
    .map(([extension]) => `.${extension}`),
);
