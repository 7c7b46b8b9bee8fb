import type { Point } from '@echosciences/atlas/view';
import type { Cluster } from '../../lib/map/cluster.ts';
import { nearestTowards, pinRadius } from '../../lib/map/pins.ts';
import { SIGNS } from '../../lib/map/signs.ts';
import type { Layer } from '../../lib/map/state.ts';
import { directionOf } from './gestures.ts';

/** A pin: what it stands for, in words and in its drawing. */
export interface Pin {
  cluster: Cluster;
  label: string;
  /** Address of the map with this pin's card open. */
  href: string;
  sign: Layer | undefined;
  hasPinned: boolean;
}

const SVG = 'http://www.w3.org/2000/svg';
/** Radius in CSS pixels of what answers to a finger around a small sign. */
const TOUCH = 15;
/** Pixels from a pin to the ring that says it has the focus or the open card. */
const RING_GAP = 7;

/** The pins of a map, among which only one is a tab stop: arrows lead from one to the next. */
export function createPins(group: SVGGElement, open: (cluster: Cluster) => void) {
  const nodes = new Map<Pin, SVGAElement>();
  /** The server's own, until others take their place. */
  const still = [...group.querySelectorAll<SVGGElement>('a > g')].map((node) => {
    const { e: x = 0, f: y = 0 } = node.transform.baseVal.consolidate()?.matrix ?? {};
    return { node, at: { x, y } };
  });
  let stop: Pin | undefined;

  const pinOf = (target: EventTarget | null) => {
    const node = target instanceof Element ? target.closest('a') : null;
    return [...nodes].find(([, own]) => own === (node as Element | null))?.[0];
  };
  group.addEventListener('click', (event) => {
    const pin = pinOf(event.target);
    if (!pin || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    stopAt(pin);
    open(pin.cluster);
  });
  group.addEventListener('keydown', (event) => {
    const pin = pinOf(event.target);
    if (!pin) return;
    const direction = directionOf(event);
    if (event.key === ' ') open(pin.cluster);
    else if (direction) {
      const others = [...nodes.keys()].filter((other) => other !== pin);
      const index = nearestTowards(
        pin.cluster,
        others.map(({ cluster }) => cluster),
        direction,
      );
      focus(others[index]);
    } else return;
    event.preventDefault();
  });

  function stopAt(pin: Pin | undefined) {
    for (const [other, node] of nodes) node.setAttribute('tabindex', other === pin ? '0' : '-1');
    stop = pin;
  }

  function focus(pin: Pin | undefined) {
    if (!pin) return;
    stopAt(pin);
    nodes.get(pin)?.focus();
  }

  return {
    /** Puts the server's pins where they stand in the drawing. */
    drawStill(placeOf: (point: Point) => Point, unit: number) {
      for (const { node, at } of still) {
        node.setAttribute('transform', placement(placeOf(at), unit));
        // Its size for screens of any width, which the style sheet guesses without the script.
        node.firstElementChild?.removeAttribute('class');
      }
    },
    /** Puts pins where they stand in the drawing. @param unit drawing units in a CSS pixel */
    draw(pins: readonly Pin[], placeOf: (pin: Pin) => Point | undefined, unit: number) {
      const wanted = new Set(pins);
      const hadFocus = group.contains(document.activeElement);
      const focused = hadFocus ? (stop?.cluster ?? focusedStill()) : undefined;
      if (nodes.size === 0) group.replaceChildren();
      for (const [pin, node] of nodes) {
        if (wanted.has(pin)) continue;
        node.remove();
        nodes.delete(pin);
      }
      for (const pin of pins) {
        const place = placeOf(pin);
        let node = nodes.get(pin);
        if (!place) {
          node?.remove();
          nodes.delete(pin);
          continue;
        }
        if (!node) {
          node = nodeOf(pin);
          nodes.set(pin, node);
          group.append(node);
        }
        node.setAttribute('transform', placement(place, unit));
      }
      if (!stop || !nodes.has(stop)) {
        if (focused) focus(nearest(focused));
        else stopAt(nodes.keys().next().value);
      }
    },
    /** The pin that has the focus. */
    get focused(): Cluster | undefined {
      return group.contains(document.activeElement) ? stop?.cluster : undefined;
    },
    /** Marks the pin whose card is open. */
    mark(opened: Cluster | undefined) {
      for (const [{ cluster }, node] of nodes) {
        node.setAttribute('aria-expanded', String(cluster === opened));
      }
    },
    /** Gives the focus to the pin that stands for a point, or to the nearest one. */
    focusNear(point: Point) {
      focus(nearest(point));
    },
  };

  /** The server's pin that has the focus, while others have yet to come. */
  function focusedStill(): Point | undefined {
    return still.find(({ node }) => node.parentNode === document.activeElement)?.at;
  }

  function nearest({ x, y }: Point): Pin | undefined {
    let best: Pin | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const pin of nodes.keys()) {
      const distance = Math.hypot(pin.cluster.x - x, pin.cluster.y - y);
      if (distance < least) [best, least] = [pin, distance];
    }
    return best;
  }
}

function placement({ x, y }: Point, unit: number): string {
  return `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${unit.toFixed(4)})`;
}

function nodeOf({ cluster: { weight }, label, href, sign, hasPinned }: Pin): SVGAElement {
  const node = element('a', {
    class: `map__pin map__pin--${sign ?? 'mixed'}${hasPinned ? ' has-pinned' : ''}`,
    href,
    role: 'button',
    tabindex: '-1',
    'aria-label': label,
    'aria-expanded': 'false',
  });
  const title = element('title', {});
  title.textContent = label;
  const radius = pinRadius(weight);
  const ring = element('circle', { class: 'map__ring', r: String(radius + RING_GAP) });
  if (weight === 1 && sign) {
    const touch = element('circle', { class: 'map__touch', r: String(TOUCH) });
    node.append(title, touch, element('path', { class: 'map__disc', d: SIGNS[sign] }), ring);
    return node;
  }
  const count = element('text', {});
  count.textContent = String(weight);
  const isSquare = sign === 'lieux';
  const disc =
    isSquare || sign === 'structures'
      ? element('rect', {
          x: String(-radius * 0.88),
          y: String(-radius * 0.88),
          width: String(radius * 1.76),
          height: String(radius * 1.76),
          rx: '3',
          ...(isSquare ? {} : { transform: 'rotate(45)' }),
        })
      : element('circle', { r: String(radius) });
  disc.setAttribute('class', 'map__disc');
  node.append(title, disc, count, ring);
  return node;
}

function element<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Record<string, string>,
): SVGElementTagNameMap[Name] {
  const created = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) created.setAttribute(key, value);
  return created;
}
