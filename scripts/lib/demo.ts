import { join } from 'node:path';
import { buildTime, dayOf } from '@echosciences/calendar';
import { createWorkspace } from '@echosciences/corpus/workspace';

/**
 * Goes to a copy of the repository whose network is full of generated entries, made or brought up to
 * date in `.cache/demo`: what is built from there says on every page that it is a demonstration, and
 * cannot be published.
 * @param entries of each territory, besides the real ones
 */
export async function enterDemo(repository: string, entries: number): Promise<void> {
  const { root } = await createWorkspace({
    root: join(repository, '.cache/demo'),
    repository,
    entries,
    today: dayOf(buildTime(process.env)),
  });
  process.env.ECHOSCIENCES_DEMO = '1';
  process.chdir(root);
}
