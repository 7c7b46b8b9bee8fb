import { AsyncLocalStorage } from 'node:async_hooks';
import { hash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer, RouteData } from 'astro';
import type { Reads } from '../../lib/reads.ts';
import { DERIVED, IMAGE, setReads, UNKNOWN } from '../../lib/reads.ts';
import type { SiteConfig } from '../load-config.ts';
import { digestOf } from './digest.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { FileRecord } from './kept-files.ts';
import { changedFiles, isIntact } from './kept-files.ts';
import { fileTime, prune } from './prune.ts';
import type { ShownImages } from './shown-images.ts';
import { shownImages } from './shown-images.ts';
import type { KeptPage, PagesState } from './state.ts';
import { readState, writeState } from './state.ts';

/** What one build knows of its pages. */
interface Build {
  reads: Reads;
  former: PagesState;
  files: ReturnType<typeof changedFiles>;
  /** The pages of this build, by address. */
  pages: Map<string, KeptPage>;
  images: ShownImages;
  /** Files that were not written because they are right as they are. */
  kept: Set<string>;
  /** Digests of the props of pages, by address. */
  keys: Map<string, string>;
  made: number;
  untouched: number;
  since: number;
  root: string;
  cacheDirectory: URL;
}

export interface KeepingOptions {
  /** Takes the digests of the files that were made or kept, by path from the root. */
  digests?: Map<string, string>;
  /** Told when the modules of pages are complete, before they are loaded. */
  onModules?: () => void;
  /** Of the files that are made of their props alone, those that somebody waits for. */
  early?: EarlyFiles;
}

interface EarlyFiles {
  /** Patterns of their routes. */
  routes: RegExp;
  /** Told when they are there, before any other file or page. */
  onFiles: () => void;
}

/**
 * Keeps pages from one build to the next: what was made of the same code, configuration, props and
 * answers is neither rendered nor written again, and what a build no longer has is removed in the end
 * (docs/decisions/0042). A build gives the same files with it or without.
 */
export function keepPages(
  configOf: () => SiteConfig,
  { digests = new Map(), ...steps }: KeepingOptions = {},
): AstroIntegration {
  let build: Build | undefined;
  let siteRoot: URL;
  return {
    name: '@echosciences/theme/pages',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // Pruned in the end instead: files that are right stay.
        updateConfig({ vite: { build: { emptyOutDir: false } } });
      },
      'astro:config:done': ({ config }) => {
        siteRoot = config.root;
        const root = fileURLToPath(config.outDir);
        const former = readState(config.cacheDir, fingerprintOf(siteRoot, configOf()));
        build = {
          reads: {
            scope: new AsyncLocalStorage(),
            digestOf,
            derived: new Map(),
            shared: new Map(),
            files: new Map(),
          },
          former,
          files: changedFiles(),
          pages: new Map(),
          images: shownImages(root, former.images),
          kept: new Set(),
          keys: new Map(),
          made: 0,
          untouched: 0,
          since: fileTime(join(fileURLToPath(config.cacheDir), 'started')),
          root,
          cacheDirectory: config.cacheDir,
        };
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (!build) return;
        // Half-built, the folder is no whole site (integration/complete.ts).
        rmSync(join(build.root, '_build.json'), { force: true });
        // Astro's settings hold the prerenderer as long as the process lasts, and it must not hold the site.
        const current = (): Build => {
          if (!build) throw new Error('Pages are made when the build of their site is over.');
          return build;
        };
        setPrerenderer((standard) => keepingPrerenderer(standard, current, steps));
      },
      // Before what looks at the whole site: budgets, redirects, the search.
      'astro:build:generated': ({ logger }) => {
        if (!build) return;
        finish(build);
        for (const { path, file } of build.pages.values()) digests.set(path, file.digest);
        logger.info(`${build.made} files of routes made, ${build.untouched} kept as they were`);
        build = undefined;
      },
    },
  };
}

function keepingPrerenderer(
  standard: AstroPrerenderer,
  current: () => Build,
  { onModules, early }: Pick<KeepingOptions, 'onModules' | 'early'>,
): AstroPrerenderer {
  return {
    name: '@echosciences/theme/pages',
    setup: async () => {
      onModules?.();
      setReads(current().reads);
      await standard.setup?.();
    },
    getStaticPaths: async () => {
      const build = current();
      const paths = await standard.getStaticPaths();
      for (const { pathname, route, cacheKey } of paths) {
        const key = route.pathname ? '' : cacheKey;
        if (key !== undefined) build.keys.set(addressOf(pathname), key);
      }
      const others = paths.filter(({ route }) => !build.reads.files.has(route.route));
      const isEarly = (pattern: string) => early?.routes.test(pattern) ?? false;
      makeFiles(paths, build, isEarly);
      early?.onFiles();
      makeFiles(paths, build, (pattern) => !isEarly(pattern));
      return others;
    },
    render: async (request, { routeData }) => {
      const build = current();
      const address = addressOf(decodeURI(new URL(request.url).pathname));
      if (keptAs(address, build)) return new Response(null);
      build.made += 1;
      const questions = new Set<string>();
      const rendered = await build.reads.scope.run(questions, () =>
        standard.render(request, { routeData, collectMetadata: true }),
      );
      const { response, metadata } =
        rendered instanceof Response ? { response: rendered, metadata: undefined } : rendered;
      build.images.learn(metadata?.staticImages ?? []);
      const isRedirect = response.status >= 300 && response.status < 400;
      if (isRedirect || !response.body || !metadata) return response;
      const path = fileOf(address, routeData);
      const bytes = new Uint8Array(await response.arrayBuffer());
      const file = write(address, path, bytes, build);
      const key = build.keys.get(address);
      // The image as it was sent in would have to be kept too: no page of ours shows one.
      if (key !== undefined && !metadata.referencedImages?.length) {
        const { asked, shown } = split(questions);
        for (const { finalPath } of metadata.staticImages ?? []) shown.add(finalPath);
        build.pages.set(address, {
          key,
          questions: asked,
          answers: answersTo(asked, build),
          path,
          file,
          images: [...shown],
        });
      }
      // Written: a body would be written again.
      return new Response(null);
    },
    collectStaticImages: async () => current().images.missing(current().pages.values()),
    teardown: async () => {
      setReads(undefined);
      forgetPaths(standard);
      await standard.teardown?.();
    },
  };
}

/** What Astro's own prerenderer has besides its interface. */
interface AstroPages {
  app?: { routeCache?: { clearAll?: () => void } };
}

/** Astro holds the paths of a site, with their props, as long as the modules of its pages: for ever. */
function forgetPaths(standard: AstroPrerenderer): void {
  const { app } = standard as AstroPages;
  if (!app?.routeCache?.clearAll) throw new Error('Astro has no cache of paths any more.');
  app.routeCache.clearAll();
}

/** Files that are made of their props alone, of some routes: Astro need not know of them. */
function makeFiles(
  paths: Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>,
  build: Build,
  isWanted: (pattern: string) => boolean,
) {
  const byRoute = Map.groupBy(paths, ({ route }) => route.route);
  for (const [pattern, { props, make }] of build.reads.files) {
    if (!isWanted(pattern)) continue;
    for (const [index, { pathname, route }] of (byRoute.get(pattern) ?? []).entries()) {
      const address = addressOf(pathname);
      if (build.pages.has(address)) throw new Error(`Two routes make /${address}.`);
      if (keptAs(address, build)) continue;
      build.made += 1;
      const { bytes } = make(props[index], `/${address}`);
      const path = fileOf(address, route);
      build.pages.set(address, {
        key: build.keys.get(address) ?? '',
        questions: [],
        answers: answersTo([], build),
        path,
        file: write(address, path, bytes, build),
        images: [],
      });
    }
  }
}

/** Whether the page of the build before is right as it is. */
function keptAs(address: string, build: Build): boolean {
  const former = build.former.pages[address];
  if (!former || !isStillRight(former, address, build)) return false;
  build.pages.set(address, former);
  build.kept.add(former.path);
  build.untouched += 1;
  return true;
}

function write(address: string, path: string, bytes: Uint8Array, build: Build): FileRecord {
  build.kept.add(path);
  return build.files.write(join(build.root, path), bytes, build.former.pages[address]?.file);
}

function isStillRight(page: KeptPage, address: string, build: Build): boolean {
  return (
    build.keys.get(address) === page.key &&
    answersTo(page.questions, build) === page.answers &&
    isIntact(join(build.root, page.path), page.file)
  );
}

/** One digest of the answers of today. */
function answersTo(questions: readonly string[], build: Build): string {
  return hash('sha1', questions.map((question) => answerTo(question, build)).join(), 'base64url');
}

function answerTo(question: string, build: Build): string {
  const { reads, former } = build;
  if (question.startsWith(DERIVED)) {
    const name = question.slice(DERIVED.length);
    const questions = reads.derived.get(name) ?? former.derived[name];
    return questions ? answersTo([...questions].sort(), build) : crypto.randomUUID();
  }
  if (question.startsWith(IMAGE)) return '';
  if (question === UNKNOWN || !reads.answer) return crypto.randomUUID();
  return reads.answer(question);
}

function finish({ reads, former, pages, images, kept, since, root, cacheDirectory }: Build): void {
  const shown = images.shownBy(pages.values());
  images.removeOriginals(shown);
  prune(root, since, (path) => kept.has(path) || Object.hasOwn(shown, `/${path}`));
  const derived = {
    ...former.derived,
    ...Object.fromEntries([...reads.derived].map(([name, asked]) => [name, [...asked].sort()])),
  };
  writeState(cacheDirectory, {
    fingerprint: former.fingerprint,
    derived,
    pages: Object.fromEntries(pages),
    images: shown,
  });
}

/** What a page asked, in order, and the images that it shows. */
function split(questions: ReadonlySet<string>): { asked: string[]; shown: Set<string> } {
  const [images = [], asked = []] = [true, false].map((isImage) =>
    [...questions].filter((question) => question.startsWith(IMAGE) === isImage).sort(),
  );
  return { asked, shown: new Set(images.map((image) => decodeURI(image.slice(IMAGE.length)))) };
}

function addressOf(pathname: string): string {
  return pathname.replace(/^\/|\/$/g, '');
}

/** Where Astro writes it, with `build.format: 'directory'`. */
function fileOf(address: string, { type }: RouteData): string {
  if (type === 'endpoint') return address;
  return address === '404' ? '404.html' : join(address, 'index.html');
}
