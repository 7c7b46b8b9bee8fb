import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { PERIODS } from '@echosciences/calendar';
import type { AstroIntegration } from 'astro';
import { copyAdmin, serveAdmin } from './integration/admin.ts';
import { astroSettings } from './integration/astro-settings.ts';
import { STORE_FILE } from './integration/astro-store/plugin.ts';
import { freeStore } from './integration/astro-store/reader.ts';
import { checkBudgets } from './integration/budgets.ts';
import { isStandardBuild } from './integration/build-mode.ts';
import type { Compiled } from './integration/bundle/bundle-key.ts';
import { keepBundle } from './integration/bundle/keep-bundle.ts';
import { bundledScript } from './integration/bundled-script.ts';
import { completeBuild } from './integration/complete.ts';
import { forgetImports } from './integration/content-images/imports.ts';
import { fastBuild } from './integration/fast-build.ts';
import { imageTools } from './integration/image-tools.ts';
import type { SiteConfig } from './integration/load-config.ts';
import { loadConfig } from './integration/load-config.ts';
import { keepPages } from './integration/pages/keep-pages.ts';
import { previewScript } from './integration/preview/script.ts';
import { writeSiteRedirects } from './integration/redirects.ts';
import type { RouteName } from './integration/routes.ts';
import { portalOnly, routes } from './integration/routes.ts';
import type { SearchBeside } from './integration/search/beside.ts';
import { searchBeside, searchHere, stopSearch } from './integration/search/beside.ts';
import {
  buildSearchIndex,
  keptSearchOf,
  SEARCHED,
  searchSources,
} from './integration/search-index.ts';
import { setSiteData } from './integration/site-data.ts';
import { holdTerritory, releaseTerritory } from './integration/valid-territory.ts';
import type { ComponentName } from './integration/virtual-modules.ts';
import { virtualModules } from './integration/virtual-modules.ts';
import { widgetScript } from './integration/widget-script.ts';
import { workerScript } from './integration/worker-script.ts';
import { accentStyles } from './lib/accents.ts';

/** Pages that say `noindex`: they hold nothing of their own, or for a day only. */
const UNLISTED = new RegExp(
  `/(?:${[
    '404',
    'aide/composants',
    'hors-ligne',
    'lettre(?:/semaine-prochaine)?',
    'partager',
    'recherche/cadre',
    'tableau-de-bord',
    'widget/cadre/[^/]+/[^/]+',
    `agenda/[^/]+/[^/]+/(?:${PERIODS.join('|')})(?:/page/\\d+)?`,
  ].join('|')})/$`,
);

export interface ThemeOptions {
  /** Replacements of the theme's components: name → path from the site's root. */
  components?: Partial<Record<ComponentName, string>>;
  /** Routes that the site serves from its own `src/pages/`: they are not injected. */
  disabledRoutes?: readonly RouteName[];
}

/**
 * A site of the network. The site's folder name is its territory's id; its content lies in
 * `content/<id>/` at the repository's root.
 */
export default function echosciences({
  components = {},
  disabledRoutes = [],
}: ThemeOptions = {}): AstroIntegration {
  let siteConfig: SiteConfig;
  let contentDirectory: string;
  let cacheDir: URL;
  let keptSearch: string | undefined;
  const bundle = keepBundle(() => join(contentDirectory, '../.cache/bundles'));
  const digests = new Map<string, string>();
  let outDir: URL;
  let search: SearchBeside | undefined;
  const beginSearch = () => {
    search?.begin(searchSources(outDir, contentDirectory, siteConfig, keptSearch));
  };
  return {
    name: '@echosciences/theme',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig, injectRoute }) => {
        stopSearch();
        siteConfig = loadConfig(config.root, process.env);
        ({ contentDirectory } = siteConfig);
        ({ cacheDir, outDir } = config);
        setSiteData({
          config: siteConfig,
          storeFile: fileURLToPath(new URL(STORE_FILE, config.cacheDir)),
          keptImages: join(contentDirectory, '../.cache/images'),
        });
        const { site, network } = siteConfig;
        const isStandard = command !== 'build' || isStandardBuild(process.env);
        // A worker that keeps the pages of `astro dev` would show yesterday's work.
        const isOffline = command === 'build' && site.offline && network.offline;
        const compiled: Compiled = {
          accents: accentStyles(siteConfig),
          isOffline,
          peertubeHosts: network.peertubeHosts,
          portalOrigin: siteConfig.isNational ? siteConfig.nationalOrigin : undefined,
        };
        const isSearchedEarly = !isStandard && !disabledRoutes.includes('api');
        // The portal's takes as long as its pages, a territory's less than the start of a process.
        const searchEarly = siteConfig.isNational ? searchBeside : searchHere;
        search = isSearchedEarly ? searchEarly() : undefined;
        if (command === 'build') {
          forgetImports(config.root);
          holdTerritory(contentDirectory, siteConfig.id);
        }
        keptSearch = keptSearchOf(cacheDir, process.env);
        for (const { name, ...route } of routes()) {
          if (disabledRoutes.includes(name)) continue;
          if (portalOnly.has(name) && !siteConfig.isNational) continue;
          injectRoute({ ...route, prerender: true });
        }
        updateConfig({
          ...astroSettings(siteConfig.origin, compiled.peertubeHosts),
          // The last: it counts what all others wrote.
          integrations: [
            mdx(),
            ...(isStandard
              ? []
              : [
                  keepPages(() => siteConfig, {
                    digests,
                    onModules: bundle.keep,
                    early: { route: SEARCHED, onFiles: beginSearch },
                  }),
                ]),
            sitemap({ filter: (page) => !UNLISTED.test(page) }),
            completeBuild(siteConfig.isDemo),
          ],
          vite: {
            plugins: [
              imageTools(),
              serveAdmin(),
              bundledScript(
                'virtual:echosciences/widget-script',
                widgetScript(compiled.portalOrigin),
              ),
              bundledScript('virtual:echosciences/worker-script', workerScript(compiled.isOffline)),
              previewScript(
                components.EntryCard ? new URL(components.EntryCard, config.root) : undefined,
              ),
              virtualModules({
                config: siteConfig,
                compiled,
                components,
                isStandard,
                root: config.root,
              }),
              ...(command === 'build' ? fastBuild(config, process.env) : []),
              ...(isStandard ? [] : [bundle.plugin(config.root, compiled)]),
            ],
            build: { assetsInlineLimit: 0 },
          },
        });
      },
      'astro:build:setup': ({ pages }) => bundle.setPages(pages),
      'astro:build:done': async ({ dir, logger }) => {
        checkBudgets(dir, siteConfig.origin, logger, cacheDir, digests);
        copyAdmin(dir);
        writeSiteRedirects(dir, siteConfig, logger);
        if (search) logger.info(await search.write());
        else await buildSearchIndex(dir, contentDirectory, siteConfig, logger, keptSearch);
        releaseTerritory();
        freeStore();
        setSiteData(undefined);
      },
    },
  };
}
