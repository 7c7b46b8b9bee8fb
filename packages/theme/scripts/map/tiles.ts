/** Tiles of a third party under the map, loaded when the reader asks for them: the map is drawn anew in their projection. */
import type { Box } from '@echosciences/atlas';
import type { View } from '@echosciences/atlas/view';
import type { Tile } from '../../lib/map/mercator.ts';
import { largestTiledScale, mercatorPlane, redrawn, tilesOf } from '../../lib/map/mercator.ts';

interface Source {
  /** With `{z}`, `{x}` and `{y}`. */
  url: string;
  maxZoom: number;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Lays tiles under a drawing. @param onError called when a tile does not come */
export function layTiles(
  drawing: SVGGElement,
  box: Box,
  { url, maxZoom }: Source,
  onError: () => void,
) {
  const plane = mercatorPlane(box);
  const layer = document.createElementNS(SVG, 'g');
  layer.setAttribute('class', 'map__tiles');
  const paths = [...drawing.querySelectorAll('path')].map((path) => ({
    path,
    before: path.getAttribute('d') ?? '',
  }));
  for (const { path, before } of paths) path.setAttribute('d', redrawn(before, plane));
  drawing.prepend(layer);
  const images = new Map<string, SVGImageElement>();

  function imageOf({ zoom, column, row }: Tile): SVGImageElement {
    const side = plane.worldWidth / 2 ** zoom;
    const image = document.createElementNS(SVG, 'image');
    image.addEventListener('error', onError);
    image.setAttribute('x', String(plane.origin[0] + column * side));
    image.setAttribute('y', String(plane.origin[1] + row * side));
    // A hair more than its square: else the paper shows between tiles.
    image.setAttribute('width', String(side * 1.003));
    image.setAttribute('height', String(side * 1.003));
    const place: Record<string, number> = { z: zoom, x: column, y: row };
    image.setAttribute(
      'href',
      url.replace(/\{([xyz])\}/g, (_, name: string) => String(place[name])),
    );
    return image;
  }

  return {
    plane,
    maxScale: (pixelsPerUnit: number) => largestTiledScale(plane, pixelsPerUnit, maxZoom),
    draw(view: View, pixelsPerUnit: number) {
      const tiles = tilesOf(plane, view, box, pixelsPerUnit, maxZoom);
      const wanted = new Map(
        tiles.map((tile) => [`${tile.zoom}/${tile.column}/${tile.row}`, tile]),
      );
      for (const [key, image] of images) {
        if (wanted.has(key)) continue;
        image.remove();
        images.delete(key);
      }
      for (const [key, tile] of wanted) {
        if (images.has(key)) continue;
        const image = imageOf(tile);
        images.set(key, image);
        layer.append(image);
      }
    },
    remove() {
      layer.remove();
      for (const { path, before } of paths) path.setAttribute('d', before);
    },
  };
}

export type Tiles = ReturnType<typeof layTiles>;
