import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegrationLogger } from 'astro';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { compressed, compressedAtMost } from './budgets/files.ts';
import { loadedBy } from './budgets/loaded.ts';
import { loadedAtMost } from './budgets/loaded-at-most.ts';
import { budgetOf } from './budgets/table.ts';
import { checkBudgets, pageWeights } from './budgets.ts';
import { digestOfBytes } from './pages/kept-files.ts';

const ORIGIN = 'https://fictif.example';
const ARTICLE = 'articles/un-article/index.html';
/** Text that compression does not shorten by much. */
const noise = (bytes: number) => randomBytes(Math.ceil((bytes * 3) / 4)).toString('base64');

function site(files: Record<string, string | Buffer>): string {
  const dist = mkdtempSync(join(tmpdir(), 'budgets-'));
  onTestFinished(() => rmSync(dist, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, name)), { recursive: true });
    writeFileSync(join(dist, name), content);
  }
  return dist;
}

/** @param kept folder of the measures of the builds before; of none when it is left out */
function check(
  files: Record<string, string | Buffer>,
  kept = site({}),
  digests = new Map<string, string>(),
): { error: string; warnings: string[] } {
  const logger = { info: vi.fn(), warn: vi.fn() };
  const said = (error = '') => ({ error, warnings: logger.warn.mock.calls.flat() as string[] });
  try {
    checkBudgets(
      pathToFileURL(`${site(files)}/`),
      ORIGIN,
      logger as unknown as AstroIntegrationLogger,
      pathToFileURL(`${kept}/`),
      digests,
    );
    return said();
  } catch (error) {
    return said((error as Error).message);
  }
}

const page = (head: string, main = '') =>
  `<!doctype html><html lang="fr"><head>${head}</head><body><main>${main}</main></body></html>`;
const STYLE = '<link rel="stylesheet" href="/_astro/Page.a1b2c3d4.css">';

describe('what a first visit transfers', () => {
  const partsOf = (files: Record<string, string | Buffer>) =>
    [...pageWeights(site(files), ORIGIN)].flatMap(({ parts }) =>
      parts.map(({ kind, name }) => `${kind} ${name}`),
    );

  test('is the page, its styles with their typefaces, and modules with those they import', () => {
    expect(
      partsOf({
        [ARTICLE]: page(
          `${STYLE}<script type="module" src="/_astro/a.a1b2c3d4.js"></script><script type="application/ld+json">{}</script>`,
        ),
        '_astro/Page.a1b2c3d4.css':
          '@font-face{src:url(/_astro/f.a1b2c3d4.woff2)format("woff2")}a{background:url("data:image/png;base64,aa==")}',
        '_astro/f.a1b2c3d4.woff2': 'f',
        '_astro/a.a1b2c3d4.js':
          'import{b}from"./b.a1b2c3d4.js";const text="import x from \'./no.js\'";if(b)import("./later.a1b2c3d4.js");',
        '_astro/b.a1b2c3d4.js': 'export*from"./c.a1b2c3d4.js";export const b=1',
        '_astro/c.a1b2c3d4.js': 'export const c=1',
        '_astro/later.a1b2c3d4.js': 'later()',
      }),
    ).toEqual([
      'html /articles/un-article/',
      'style /_astro/Page.a1b2c3d4.css',
      'font /_astro/f.a1b2c3d4.woff2',
      'script /_astro/a.a1b2c3d4.js',
      'script /_astro/b.a1b2c3d4.js',
      'script /_astro/c.a1b2c3d4.js',
    ]);
  });

  test('leaves out what waits for the reader, and takes of an image the file of a phone', () => {
    expect(
      partsOf({
        [ARTICLE]: page(
          '',
          `<picture><source srcset="/a-480.avif 480w, /a-800.avif 800w, /a-1200.avif 1200w"><img src="/a.jpg" alt=""></picture>
          <img src="/b.jpg" alt="" loading="lazy"><div popover><iframe src="/recherche/"></iframe></div>
          <iframe src="/cadre/"></iframe><template><img src="/c.jpg" alt=""></template>`,
        ),
        'a-800.avif': 'a',
        'cadre/index.html': page(''),
      }),
    ).toEqual(['html /articles/un-article/', 'image /a-800.avif', 'html /cadre/', 'html /cadre/']);
  });
});

describe('a build fails', () => {
  test.each([
    ['an article with a script', '<script type="module" src="/_astro/a.a1b2c3d4.js"></script>'],
    ['an article that preloads one', '<link rel="modulepreload" href="/_astro/a.a1b2c3d4.js">'],
  ])('for %s', (_, head) => {
    const { error } = check({
      [ARTICLE]: page(head),
      '_astro/a.a1b2c3d4.js': `export default '${noise(200)}'`,
    });
    expect(error).toMatch(
      /^Over budget:\n\/articles\/un-article\/ 0\.\d kB of script for 0 kB allowed \(entry\)\. Largest part: \/_astro\/a\.a1b2c3d4\.js/,
    );
  });

  test('for a style sheet that grew, and names it', () => {
    const { error } = check({
      [ARTICLE]: page(STYLE),
      '_astro/Page.a1b2c3d4.css': `a{content:"${noise(45_000)}"}`,
    });
    expect(error).toMatch(
      /\/articles\/un-article\/ 3\d\.?\d? kB for 30 kB allowed \(entry\)\. Largest part: \/_astro\/Page\.a1b2c3d4\.css, 3/,
    );
  });

  test('for HTML that grew, and names what it is', () => {
    const { error, warnings } = check({
      [ARTICLE]: page('', `<svg><path d="${noise(45_000)}"/></svg>`),
    });
    expect(error).toMatch(/Largest part: \/articles\/un-article\/, .* in the HTML, inline SVG: 3/);
    expect(warnings).toEqual([]);
  });

  test('for a third typeface file and for heavy ones', () => {
    const fonts = ['a', 'b', 'c'].map((name) => `/_astro/${name}.a1b2c3d4.woff2`);
    const { error } = check({
      [ARTICLE]: page(STYLE),
      '_astro/Page.a1b2c3d4.css': fonts.map((url) => `@font-face{src:url(${url})}`).join(''),
      ...Object.fromEntries(fonts.map((url) => [url.slice(1), randomBytes(12_000)])),
    });
    expect(error).toContain('loads 3 typeface files of 2 allowed: /_astro/a.a1b2c3d4.woff2, ');
    expect(error).toContain('36 kB of typefaces for 32 kB allowed');
  });

  test.each([
    '<script src="https://tiers.example/a.js"></script>',
    '<script src="//tiers.example/a.js"></script>',
    '<link rel="stylesheet" href="https://tiers.example/a.css">',
    '<link rel="preload" as="font" href="https://tiers.example/a.woff2">',
    '<audio src="https://tiers.example/a.mp3"></audio>',
    '<link rel="icon" href="https://tiers.example/a.svg">',
    '<img src="https://tiers.example/a.png" alt="">',
    '<img src="/a.png" srcset="/a.png 1x, https://tiers.example/a.png 2x" alt="" loading="lazy">',
    '<iframe src="https://tiers.example/" loading="lazy"></iframe>',
    '<details><iframe src="https://tiers.example/"></iframe></details>',
    '<video preload="none" poster="https://tiers.example/a.png"></video>',
    '<object data="https://tiers.example/a.pdf"></object>',
  ])('for a request to a third party: %s', (element) => {
    const { error } = check({ [ARTICLE]: page('', element), 'a.png': 'a' });
    expect(error).toMatch(
      /\/articles\/un-article\/ loads (?:https:)?\/\/tiers\.example\S* from another site/,
    );
  });

  test.each([
    ['a style', '@import "https://tiers.example/a.css";'],
    ['an image of a style', 'a{background:url( https://tiers.example/a.png )}'],
    ['a typeface', '@font-face{src:url(https://tiers.example/a.woff2)}'],
  ])('for %s of a third party in a style sheet', (_, css) => {
    const { error } = check({ [ARTICLE]: page(STYLE), '_astro/Page.a1b2c3d4.css': css });
    expect(error).toContain('loads https://tiers.example/a.');
  });

  test('for a file that does not exist, a script in the HTML, a name without hash', () => {
    const { error } = check({
      [ARTICLE]: page(
        '<link rel="stylesheet" href="/_astro/gone.a1b2c3d4.css"><script>alert(1)</script>',
      ),
      '_astro/data.json': '{}',
    });
    expect(error.split('\n').slice(1)).toEqual([
      '/_astro/data.json has no hash in its name: browsers would keep an old one',
      '/articles/un-article/ has a script in its HTML: the security policy refuses it, put it into a file',
      '/articles/un-article/ loads /_astro/gone.a1b2c3d4.css, which the site does not have (named in /articles/un-article/)',
    ]);
  });

  test('once for a fault of all pages, with the first of them', () => {
    const pages = Array.from({ length: 40 }, (_, index) => `articles/a-${index}/index.html`);
    const { error } = check(
      Object.fromEntries(pages.map((name) => [name, page('<script>1</script>')])),
    );
    expect(error.split('\n')).toHaveLength(14);
    expect(error).toMatch(/… and 28 more\.$/);
  });
});

describe('what the content makes long', () => {
  test.each([
    ['a text', `<div class="prose"><p>${noise(60_000)}</p></div>`],
    ['a list', `<ul>${Array.from({ length: 900 }, () => `<li>${noise(60)}</li>`).join('')}</ul>`],
  ])('warns the one who writes of %s and lets the site be published', (_, main) => {
    const { error, warnings } = check({ [ARTICLE]: page('', main) });
    expect(error).toBe('');
    expect(warnings).toEqual([
      expect.stringMatching(
        /^\/articles\/un-article\/ : page de \d+(?:,\d)?\u00A0ko pour 30\u00A0ko prévus.*Couper le texte/,
      ),
    ]);
  });

  test('does not excuse what the code adds to it', () => {
    const { error } = check({
      [ARTICLE]: page('', `<div class="prose">${noise(60_000)}</div><svg>${noise(45_000)}</svg>`),
    });
    expect(error).toContain('for 30 kB allowed (entry)');
  });
});

describe('measures that are kept', () => {
  const KEPT = 'budgets.json';
  const article = { [ARTICLE]: page(STYLE), '_astro/Page.a1b2c3d4.css': 'a{}' };
  const heavyStyle = `a{content:"${noise(45_000)}"}`;

  test.each([
    ['a page that changed', { [ARTICLE]: page('<script>1</script>') }],
    ['a style of the same name that grew', { '_astro/Page.a1b2c3d4.css': heavyStyle }],
    ['a page with a long text', { [ARTICLE]: page('', `<p class="prose">${noise(60_000)}</p>`) }],
    ['a page that moved', { 'carte/index.html': article[ARTICLE] }],
    ['nothing', {}],
  ])('give the verdict of a first build after %s', (_, change) => {
    const kept = site({});
    check(article, kept);
    const files = { ...article, ...change };
    expect(check(files, kept)).toEqual(check(files));
    expect(check(files, kept)).toEqual(check(files));
  });

  test('find a file that is gone since', () => {
    const kept = site({});
    check(article, kept);
    expect(check({ [ARTICLE]: article[ARTICLE] ?? '' }, kept).error).toContain(
      'loads /_astro/Page.a1b2c3d4.css, which the site does not have',
    );
  });

  test('are found by the digest of a page that its build wrote, which is not read again', () => {
    const kept = site({});
    const digests = new Map([[ARTICLE, digestOfBytes(Buffer.from(article[ARTICLE] ?? ''))]]);
    expect(check(article, kept, digests)).toEqual({ error: '', warnings: [] });
    const unread = { ...article, [ARTICLE]: page('<script>1</script>') };
    expect(check(unread, kept, digests)).toEqual({ error: '', warnings: [] });
    expect(check(unread, kept).error).toContain('script');
  });

  test.each(['', '{"code"', '{}', 'null', '{"code":"other","pages":{},"loaded":[]}'])(
    'are not used when they are unreadable: %s',
    (text) => {
      const kept = site({ [KEPT]: text });
      expect(check(article, kept)).toEqual({ error: '', warnings: [] });
      expect(JSON.parse(readFileSync(join(kept, KEPT), 'utf8')).pages).not.toEqual({});
    },
  );

  test('are those of the pages that the site has, and none for the plain build', () => {
    const kept = site({});
    check({ ...article, 'lieux/a/index.html': page('') }, kept);
    check(article, kept);
    expect(Object.keys(JSON.parse(readFileSync(join(kept, KEPT), 'utf8')).pages)).toHaveLength(1);
    vi.stubEnv('ECHOSCIENCES_BUILD', 'standard');
    onTestFinished(() => void vi.unstubAllEnvs());
    const plain = site({});
    check(article, plain);
    expect(existsSync(join(plain, KEPT))).toBe(false);
  });
});

describe('the quick look', () => {
  const address = fc.constantFrom(
    '/a.css',
    '/b.js',
    "/l'a.avif",
    '/c/?a&amp;b',
    'https://t.example/a',
  );
  const attribute = fc.oneof(
    fc
      .tuple(fc.constantFrom('src', 'href', 'srcset', 'data', 'poster'), address)
      .map(([name, value]) => `${name}="${value}"`),
    fc.constantFrom(
      ...['rel="stylesheet"', 'rel=preload as="font"', "rel='icon'", 'rel="preload" as="script"'],
      ...['loading="lazy"', "loading='lazy'", 'loading="eager"', 'LOADING=eager', 'loading'],
      ...['popover', 'preload="none"', 'open', 'type="module"', 'alt="<link a="'],
      ...[`title="l'eau > l'air"`, 'alt="<!--"', 'alt="<script>"', `srcset="/a 1w, /b.avif 900w"`],
    ),
  );
  const name = fc.constantFrom(
    ...['link', 'script', 'img', 'iframe', 'object', 'source', 'video', 'input', 'IMG'],
    ...['p', 'div', 'template', 'picture', 'details'],
  );
  const element = fc
    .tuple(name, fc.array(attribute, { maxLength: 4 }))
    .map(([tag, attributes]) => `<${[tag, ...attributes].join(' ')}>`);
  const closing = fc.constantFrom(
    '</div>',
    '</template>',
    '</picture>',
    '</script>',
    '<!-- <img src="/d.png"> -->',
  );
  const document = fc.array(fc.oneof({ weight: 3, arbitrary: element }, closing), {
    maxLength: 12,
  });

  test('misses nothing that the parser finds', () => {
    fc.assert(
      fc.property(document, (pieces) => {
        const html = page('', pieces.join('texte'));
        const most = loadedAtMost(html);
        const found = loadedBy(html);
        for (const kind of ['styles', 'scripts', 'images', 'fonts', 'frames'] as const) {
          expect(most[kind]).toEqual(expect.arrayContaining(found[kind]));
        }
        expect(Object.values(most).flat()).toEqual(expect.arrayContaining(found.all));
        expect(most.inlineScripts).toBeGreaterThanOrEqual(found.inlineScripts);
      }),
      { numRuns: 2000 },
    );
  });

  test('does not count a frame that waits until the reader is near', () => {
    const found = loadedAtMost('<iframe src="/c/" loading="lazy"></iframe>');
    expect(found).toMatchObject({ frames: [], all: ['/c/'] });
  });

  test('compresses no better than a host', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 200 }), fc.nat(40), (words, times) => {
        const text = Buffer.from(words.join('<li class="card">').repeat(times));
        expect(compressedAtMost(text)).toBeGreaterThanOrEqual(compressed(text));
      }),
    );
  });
});

test.each([
  ['', 'home page'],
  ['agenda/', 'agenda'],
  ['agenda/themes/climat/', 'agenda'],
  ['agenda/2026/12/', 'agenda'],
  ['agenda/2026-12-13-nuit/', 'event'],
  ['articles/', 'page'],
  ['articles/page/2/', 'page'],
  ['articles/un-article/', 'entry'],
  ['annonces/archives/page/2/', 'page'],
  ['lieux/observatoire/', 'entry'],
  ['mentions-legales/', 'page'],
  ['recherche/cadre/', 'search'],
  ['404.html', 'page'],
  ['admin/', undefined],
])('/%s is judged as: %s', (path, kind) => {
  expect(budgetOf(path)?.kind).toBe(kind);
});
