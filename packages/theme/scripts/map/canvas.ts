import type { Box } from '@echosciences/atlas';
import type { Point, View } from '@echosciences/atlas/view';
import { largestScale, limited, placed, pointAt, wholeOf, zoomed } from '@echosciences/atlas/view';
import type { Cluster } from '../../lib/map/cluster.ts';
import { clustersOf } from '../../lib/map/cluster.ts';
import { hasRoom } from '../../lib/map/names.ts';
import { PIN_DISTANCE } from '../../lib/map/pins.ts';
import type { Plane } from '../../lib/map/plane.ts';
import { lambertPlane } from '../../lib/map/plane.ts';
import type { Spot } from '../../lib/map/spots.ts';
import { listenToKeys, listenToPointer } from './gestures.ts';
import type { Pin } from './pins.ts';
import { createPins } from './pins.ts';
import type { Tiles } from './tiles.ts';

interface Options {
  /** The words and the sign of a pin. */
  pinOf(cluster: Cluster): Pin;
  open(cluster: Cluster): void;
  /** Called after the reader has moved the map. */
  onMove(): void;
}

/** Steps between two ways to gather pins, per doubling of the map. */
const LEVELS = 2;
/** Mean width of a letter of a name, in heights. */
const LETTER_WIDTH = 0.58;

/** The drawing: what is seen of it, and its pins. Knows nothing of what they mean. */
export function createCanvas(map: HTMLElement, { pinOf, open, onMove }: Options) {
  const svg = map.querySelector('svg') as SVGSVGElement;
  const drawing = svg.querySelector('[data-map-view]') as SVGGElement;
  const { x, y, width, height } = svg.viewBox.baseVal;
  const box: Box = [x, y, width, height];
  const whole = wholeOf(box);
  const names = [...svg.querySelectorAll<SVGTextElement>('.map__names text')].map((text) => ({
    text,
    at: { x: Number(text.getAttribute('x')), y: Number(text.getAttribute('y')) },
    lines: [...text.children].map(({ textContent }) => textContent?.length ?? 0),
  }));
  const letter = Number(svg.querySelector('.map__names')?.getAttribute('font-size'));
  const pins = createPins(svg.querySelector('[data-map-pins]') as SVGGElement, open);
  let plane: Plane = lambertPlane;
  let tiles: Tiles | undefined;
  let view = whole;
  let pixels = svg.clientWidth;
  let spots: readonly Spot[] = [];
  let weights: ArrayLike<number> = [];
  let places: Point[] = [];
  let current: Pin[] = [];
  let opened: Spot | undefined;
  let level = Number.NaN;
  let frame = 0;

  const unit = () => width / pixels;
  const maxScale = () => Math.max(1, tiles?.maxScale(pixels / width) ?? largestScale(box));
  const later = () => {
    frame ||= requestAnimationFrame(draw);
  };

  function move(next: View) {
    view = limited(next, box, maxScale());
    onMove();
    later();
  }

  function draw() {
    cancelAnimationFrame(frame);
    frame = 0;
    const { scale } = view;
    const corner = placed({ x: 0, y: 0 }, view, box);
    drawing.setAttribute('transform', `translate(${corner.x} ${corner.y}) scale(${scale})`);
    svg.style.setProperty('--zoom', String(scale));
    svg.classList.toggle('is-zoomed', scale > 1);
    tiles?.draw(view, pixels / width);
    const wanted = Math.round(Math.log2(scale) * LEVELS) / LEVELS;
    if (wanted !== level) gather(wanted);
    if (weights.length === 0) {
      pins.drawStill((point) => placed(point, view, box), unit());
      return;
    }
    pins.draw(current, ({ cluster }) => inSight(placed(cluster, view, box)), unit());
    pins.mark(clusterOf(opened));
    showNames();
  }

  /** A point of the drawing, unless a pin there would be cut off entirely. */
  function inSight(point: Point): Point | undefined {
    const margin = PIN_DISTANCE * unit();
    const isSeen =
      point.x > x - margin &&
      point.y > y - margin &&
      point.x < x + width + margin &&
      point.y < y + height + margin;
    return isSeen ? point : undefined;
  }

  /** A name keeps its size on the screen: what it covers of the map shrinks as the map grows. */
  function showNames() {
    const { scale } = view;
    const points = current.map(({ cluster }) => cluster);
    for (const { text, at, lines } of names) {
      const width = (Math.max(...lines) * letter * LETTER_WIDTH) / scale;
      const onMap = { width, height: (lines.length * letter) / scale };
      const radius = (PIN_DISTANCE * unit()) / 2 / scale;
      text.classList.toggle('has-room', hasRoom(at, onMap, points, radius));
    }
  }

  function gather(wanted: number) {
    level = wanted;
    if (weights.length === 0) return;
    const clusters = clustersOf(
      places.map((place) => place.x),
      places.map((place) => place.y),
      weights,
      (PIN_DISTANCE * unit()) / 2 ** level,
    );
    current = clusters.map(pinOf);
  }

  function clusterOf(spot: Spot | undefined): Cluster | undefined {
    const index = spot ? spots.indexOf(spot) : -1;
    return current.find(({ cluster }) => cluster.members.includes(index))?.cluster;
  }

  function project() {
    places = spots.map(({ lat, lon }) => {
      const [px, py] = plane.place(lon, lat);
      return { x: px, y: py };
    });
    level = Number.NaN;
  }

  const moves = {
    canPan: () => view.scale > 1,
    pan: (dx: number, dy: number) =>
      move({ ...view, x: view.x - dx / view.scale, y: view.y - dy / view.scale }),
    // Without a point, around the pin that has the focus: it must not leave the map.
    zoom: (factor: number, at?: Point) => {
      const fixed = at ? pointAt(at, view, box) : (pins.focused ?? view);
      move(zoomed(view, factor, fixed, box, maxScale()));
    },
    reset: () => move(whole),
  };
  listenToPointer(svg, moves);
  listenToKeys(map, moves, width / 8);
  new ResizeObserver(() => {
    if (svg.clientWidth === pixels || svg.clientWidth === 0) return;
    pixels = svg.clientWidth;
    level = Number.NaN;
    later();
  }).observe(svg);

  return {
    moves,
    clusterOf,
    /** Draws these spots; those without weight are not seen. */
    show(nextSpots: readonly Spot[], nextWeights: ArrayLike<number>) {
      weights = nextWeights;
      spots = nextSpots;
      project();
      draw();
    },
    /** The middle of what is seen, in degrees, and how many times it is enlarged. */
    get view() {
      const [lon, lat] = plane.position(view.x, view.y);
      return { lat, lon, scale: view.scale };
    },
    set view({ lat, lon, scale }) {
      const [px, py] = plane.place(lon, lat);
      view = limited({ x: px, y: py, scale }, box, maxScale());
      later();
    },
    /** Enlarges until the points of a cluster stand apart. */
    enter({ members, x: cx, y: cy }: Cluster) {
      const own = members.flatMap((index) => places[index] ?? []);
      const spread = (values: number[]) => Math.max(...values) - Math.min(...values);
      const fit = Math.min(
        width / spread(own.map((place) => place.x)),
        height / spread(own.map((place) => place.y)),
      );
      move({ x: cx, y: cy, scale: Math.max(view.scale * 2, Math.min(fit * 0.7, view.scale * 8)) });
      draw();
    },
    /** Marks the pin that holds a spot as the one whose card is open. */
    mark(spot: Spot | undefined) {
      opened = spot;
      pins.mark(clusterOf(spot));
    },
    focus(spot: Spot) {
      const [px, py] = plane.place(spot.lon, spot.lat);
      pins.focusNear(clusterOf(spot) ?? { x: px, y: py });
    },
    /** Lays tiles, or takes them away. */
    async setTiles(source?: { url: string; maxZoom: number; onError: () => void }) {
      const { lat, lon, scale } = this.view;
      tiles?.remove();
      tiles = undefined;
      if (source) {
        const { layTiles } = await import('./tiles.ts');
        tiles = layTiles(drawing, box, source, source.onError);
      }
      plane = tiles?.plane ?? lambertPlane;
      map.classList.toggle('map--tiled', tiles !== undefined);
      this.view = { lat, lon, scale };
      project();
      draw();
    },
  };
}
