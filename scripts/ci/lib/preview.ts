import { territoriesOf } from './changes.ts';
import type { Forge } from './forge.ts';
import type { Pull } from './pull.ts';
import { pathsOfPull } from './pull.ts';
import { previewContext, setStatus } from './statuses.ts';

/**
 * Whether the sites that a proposal was built into may be put online: those of people who may write
 * here, and those of anybody that change contents alone. With anything else a stranger would publish
 * pages of their own making under our name; the checks of contents hold back what contents can do.
 * @param paths what it changes, as GitHub says; none when it cannot say
 */
export function mayPreview({ ours }: Pull, paths: readonly string[] | undefined): boolean {
  return (
    ours ||
    (paths !== undefined &&
      paths.length > 0 &&
      paths.every((path) => /^content\/[^/]+\/.+\.(?:md|mdx|yaml|jpe?g|png|webp|avif)$/.test(path)))
  );
}

/**
 * Name of the preview of one site, as a folder and as the first label of its host: each has an origin
 * of its own, and the links of a site, which begin with `/`, hold there.
 */
export function previewName(id: string, number: number): string {
  return `pr-${number}-${id}`;
}

/** Of these folders, the previews of proposals that are no longer open. */
export function closedPreviews(names: readonly string[], open: ReadonlySet<number>): string[] {
  return names.filter((name) => {
    const number = /^pr-(?<number>[1-9]\d*)-[a-z\d-]+$/.exec(name)?.groups?.number;
    return number !== undefined && !open.has(Number(number));
  });
}

/**
 * Says at once that previews of the territories that a proposal touches are on their way: until then
 * the CMS shows no link.
 */
export async function announcePreviews(forge: Forge, pull: Pull, target: string): Promise<void> {
  const paths = await pathsOfPull(forge, pull.number);
  if (!mayPreview(pull, paths)) return;
  for (const id of territoriesOf(paths ?? [])) {
    await setStatus(forge, pull.sha, {
      context: previewContext(id),
      state: 'pending',
      description: 'L’aperçu se construit',
      target,
    });
  }
}

export interface PreviewedSite {
  id: string;
  /** Whether it was built. */
  ok: boolean;
}

/**
 * Publishes the previews of a proposal and says on its commit where each is. One that fails does not
 * stop the others, and never the proposal itself.
 * @param publish puts one site online @returns its address
 * @returns ids of the sites whose preview is not there
 */
export async function publishPreviews(
  forge: Forge,
  { sha }: Pull,
  sites: readonly PreviewedSite[],
  { runPage, publish }: { runPage: string; publish: (id: string) => Promise<string> },
): Promise<string[]> {
  const failed: string[] = [];
  for (const { id, ok } of sites) {
    const context = previewContext(id);
    try {
      if (!ok) throw new Error('not built');
      const target = await publish(id);
      const description = 'L’aperçu est en ligne';
      await setStatus(forge, sha, { context, state: 'success', description, target });
    } catch (error) {
      console.error(`${id} : ${(error as Error).message}`);
      failed.push(id);
      const description = ok
        ? 'L’aperçu n’a pas pu être mis en ligne'
        : 'Le site ne se construit pas avec cette proposition';
      await setStatus(forge, sha, { context, state: 'failure', description, target: runPage });
    }
  }
  return failed;
}
