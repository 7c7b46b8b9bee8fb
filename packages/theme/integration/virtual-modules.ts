import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { Compiled } from './bundle/bundle-key.ts';
import { communeShards } from './commune-shards.ts';
import { dashboardLinks } from './dashboard-links.ts';
import type { SiteConfig } from './load-config.ts';
import { nativeModuleCode } from './native-module.ts';
import { siteDataCode } from './site-data.ts';
import { territoryCommunes } from './territory-communes.ts';

/** Components that a site may replace; theme files import them by these names only. */
const OVERRIDABLE = ['Header', 'Footer', 'Hero', 'EntryCard'] as const;
export type ComponentName = (typeof OVERRIDABLE)[number];

const PREFIX = 'virtual:echosciences/';
// A path rather than a `\0` id, so that Vite treats it as the style sheet it is.
const ACCENT = '/@echosciences/accent.css';

const [COMMUNES, LINKS] = ['territory-communes', 'dashboard-links'].map((name) =>
  nativeModuleCode(fileURLToPath(new URL(`./${name}.ts`, import.meta.url))),
);

interface Options {
  config: SiteConfig;
  compiled: Compiled;
  components: Partial<Record<ComponentName, string>>;
  /** The modules hold what they give; in builds that share a bundle, pages find it when they are loaded. */
  isStandard: boolean;
  root: URL;
}

/**
 * The modules by which a site's data and replacements reach the theme:
 * `virtual:echosciences/config` → `export default { "id": "bretagne", … }`
 * `virtual:echosciences/offline` → `export default true`: scripts of pages do not carry the whole config
 * `virtual:echosciences/communes` → `export default { "gr": [["38185", "Grenoble", …]], … }`
 * `virtual:echosciences/territory-communes` → `export default { "own": [["35238", "Rennes", …]], "around": [] }`
 * `virtual:echosciences/links` → `export default { "internal": […], "reports": { "bretagne": … } }`
 * `virtual:echosciences/accent.css` → `[data-hue="296"] { --hue: 296 }`, each theme's and, on the portal, each territory's own
 * `virtual:echosciences/components/Header` → `export { default } from "…/Header.astro"`
 */
export function virtualModules({
  config,
  compiled,
  components,
  isStandard,
  root,
}: Options): Plugin {
  const modules: Record<string, string> = {
    config: `export default ${isStandard ? JSON.stringify(config) : siteDataCode('config')}`,
    offline: `export default ${compiled.isOffline}`,
    ...Object.fromEntries(
      OVERRIDABLE.map((name) => [
        `components/${name}`,
        `export { default } from ${JSON.stringify(componentPath(name, components[name], root))}`,
      ]),
    ),
  };
  return {
    name: '@echosciences/theme:virtual-modules',
    resolveId(id) {
      if (id === `${PREFIX}accent.css`) return ACCENT;
      return id.startsWith(PREFIX) ? `\0${id}` : undefined;
    },
    load(id) {
      if (id === ACCENT) return compiled.accents;
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const name = id.slice(PREFIX.length + 1);
      if (name === 'communes') return parsed(communeShards());
      if (name === 'territory-communes') {
        return isStandard ? parsed(territoryCommunes(config.id)) : COMMUNES_WHEN_LOADED;
      }
      if (name === 'links') return isStandard ? parsed(dashboardLinks(config)) : LINKS_WHEN_LOADED;
      const code = modules[name];
      if (code === undefined) {
        throw new Error(
          `Unknown virtual module "${name}". Known: ${Object.keys(modules).join(', ')}.`,
        );
      }
      return code;
    },
  };
}

const COMMUNES_WHEN_LOADED = `export default ${COMMUNES}.territoryCommunes(${siteDataCode('config')}.id);`;
const LINKS_WHEN_LOADED = `export default ${LINKS}.dashboardLinks(${siteDataCode('config')});`;

/** Megabytes of JSON are read faster than the same in code. */
function parsed(data: unknown): string {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(data))})`;
}

function componentPath(name: ComponentName, replacement: string | undefined, root: URL): string {
  return fileURLToPath(
    replacement
      ? new URL(replacement, root)
      : new URL(`../components/${name}.astro`, import.meta.url),
  );
}
