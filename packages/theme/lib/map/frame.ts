import config from 'virtual:echosciences/config';
import type { Box } from '@echosciences/atlas';
import { boundsOf, shapeOf, viewBox, widened } from '@echosciences/atlas';

/** Width of the map on a wide screen, in CSS pixels: what the server draws for. */
const USUAL_WIDTH = 700;

/** Map units around France: the pins of Corse and Finistère must not be cut off on a phone. */
const MARGIN = 40;

/** What the site's map shows: a little more than its territory, neither a tower nor a ribbon; on the portal, France. */
export function siteFrame(): Box {
  const own = shapeOf(config.id);
  if (!own) {
    const [minX, minY, width, height] = viewBox;
    return [minX - MARGIN, minY - MARGIN, width + 2 * MARGIN, height + 2 * MARGIN];
  }
  const [, , width, height] = boundsOf(own.paths, 0);
  const box = widened(boundsOf(own.paths, Math.max(width, height) * 0.06), 0.9, 1.6);
  return box.map((length) => Math.round(length * 10) / 10) as Box;
}

/** Map units in a CSS pixel on a wide screen. */
export function usualUnit([, , width]: Box): number {
  return Math.round((width / USUAL_WIDTH) * 1000) / 1000;
}
