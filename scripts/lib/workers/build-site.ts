import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'astro';

/**
 * Builds a site in this process, as `astro build` does in its own. Never two at once: Astro keeps
 * the content of the site that it builds in one place.
 * @returns the exit code
 */
export async function buildSite(directory: string): Promise<number> {
  const started = performance.now();
  try {
    // Loaded by Node, which has the theme already; Astro would transform it once more for each site.
    const config = pathToFileURL(join(directory, 'astro.config.ts'));
    config.search = `${statSync(config).mtimeMs}`;
    const { default: options } = await import(config.href);
    await build({ ...options, root: directory, configFile: false, logLevel: 'warn' });
    console.log(`${basename(directory)} : construit en ${seconds(performance.now() - started)} s.`);
    return 0;
  } catch (error) {
    console.error(describeError(error));
    return 1;
  } finally {
    Reflect.deleteProperty(globalThis, 'astroAsset');
  }
}

const seconds = (milliseconds: number) =>
  (milliseconds / 1000).toLocaleString('fr', { maximumFractionDigits: 1 });

/** What Astro adds to its errors. */
interface Described {
  hint?: string;
  loc?: { file?: string; line?: number; column?: number };
  id?: string;
}

/** What `astro build` would say of it: what, what to do, where. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { hint, loc, id } = error as Described;
  const file = loc?.file ?? id;
  const place = [file, loc?.line, loc?.column].filter((part) => part !== undefined).join(':');
  return [
    error.stack || error.message,
    ...(hint ? [`  Hint:\n    ${hint}`] : []),
    ...(place ? [`  Location:\n    ${place}`] : []),
  ].join('\n');
}
