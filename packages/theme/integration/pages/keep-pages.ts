import { AsyncLocalStorage } from 'node:async_hooks';
import { hash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer, RouteData } from 'astro';
import { collectPrerenderMetadata, createConsoleLogger, installRenderScope } from 'astro/app';
import type { Files } from '../../lib/file-route.ts';
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
  /** Files that are made of their props alone, by the pattern of their route. */
  fileRoutes: Map<string, Files>;
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
  /** Pattern of their route. */
  route: string;
  /** Told when they are there: before any other file or page, while other routes find their paths. */
  onFiles: () => void;
}

/**
 * Keeps pages from one build to the next: what was made of the same code, configuration, props and
 * answers is neither rendered nor written again, and what a build no longer has is removed in the end
 * (docs/decisions/0042). A build gives the same files with it or without.
 */
export function keepPages(
  configOf: () => SiteConfig,
  { digests = new Map(), onModules, early }: KeepingOptions = {},
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
        const started: Build = {
          reads: {
            scope: new AsyncLocalStorage(),
            digestOf,
            derived: new Map(),
            shared: new Map(),
            takeFiles: (pattern, files) => {
              started.fileRoutes.set(pattern, files);
              if (pattern !== early?.route) return;
              makeFiles(pattern, files, started);
              early.onFiles();
            },
          },
          former,
          files: changedFiles(),
          pages: new Map(),
          images: shownImages(root, former.images),
          kept: new Set(),
          keys: new Map(),
          fileRoutes: new Map(),
          made: 0,
          untouched: 0,
          since: fileTime(join(fileURLToPath(config.cacheDir), 'started')),
          root,
          cacheDirectory: config.cacheDir,
        };
        build = started;
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
        setPrerenderer((standard) => keepingPrerenderer(standard, current, { onModules, early }));
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

/** Of what Astro says when it cannot collect what a page shows. */
const logger = createConsoleLogger({ level: 'warn' });

function keepingPrerenderer(
  standard: AstroPrerenderer,
  current: () => Build,
  { onModules, early }: Pick<KeepingOptions, 'onModules' | 'early'>,
): AstroPrerenderer {
  return {
    name: '@echosciences/theme/pages',
    setup: async () => {
      onModules?.();
      installRenderScope(new AsyncLocalStorage());
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
      for (const [pattern, files] of build.fileRoutes) {
        if (pattern !== early?.route) makeFiles(pattern, files, build);
      }
      return paths.filter(({ route }) => !build.fileRoutes.has(route.route));
    },
    render: async (request, { routeData }) => {
      const build = current();
      const address = addressOf(decodeURI(new URL(request.url).pathname));
      if (keptAs(address, build)) return new Response(null);
      build.made += 1;
      const questions = new Set<string>();
      // Astro would collect this itself, and make one more response of the bytes for it.
      const { value: rendered, metadata } = await build.reads.scope.run(questions, () =>
        collectPrerenderMetadata(async () => {
          const answer = await standard.render(request, { routeData });
          const response = answer instanceof Response ? answer : answer.response;
          const isRedirect = response.status >= 300 && response.status < 400;
          if (isRedirect || !response.body) return response;
          return new Uint8Array(await response.arrayBuffer());
        }, logger),
      );
      build.images.learn(metadata?.staticImages ?? []);
      if (rendered instanceof Response) return rendered;
      const path = fileOf(address, routeData);
      const file = write(address, path, rendered, build);
      const key = build.keys.get(address);
      // The image as it was sent in would have to be kept too: no page of ours shows one.
      if (key !== undefined && metadata && metadata.referencedImages.length === 0) {
        const { asked, shown } = split(questions);
        for (const { finalPath } of metadata.staticImages) shown.add(finalPath);
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

/** Files of a route that Astro need not know of. */
function makeFiles(pattern: string, { paths, make }: Files, build: Build) {
  for (const { params, props, cacheKey = '' } of paths) {
    const address = addressOf(pattern.replace(/\[(\w+)\]/g, (_, name) => params[name] ?? ''));
    if (build.pages.has(address)) throw new Error(`Two routes make /${address}.`);
    build.keys.set(address, cacheKey);
    if (keptAs(address, build)) continue;
    build.made += 1;
    const { bytes } = make(props, `/${address}`);
    build.pages.set(address, {
      key: cacheKey,
      questions: [],
      answers: answersTo([], build),
      path: address,
      file: write(address, address, bytes, build),
      images: [],
    });
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
