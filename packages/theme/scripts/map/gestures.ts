import type { Point } from '@echosciences/atlas/view';

/** What gestures ask of a map; lengths and points in the units of its drawing. */
export interface Moves {
  canPan(): boolean;
  pan(dx: number, dy: number): void;
  /** Enlarges around a point of the drawing, or around the middle. */
  zoom(factor: number, at?: Point): void;
  reset(): void;
}

/** Pixels before a press becomes a drag. */
const SLACK = 4;
const STEP = 2;

/** Drag, pinch, double-click and wheel. A plain wheel scrolls the page, unless the map has the focus. */
export function listenToPointer(svg: SVGSVGElement, { canPan, pan, zoom }: Moves): void {
  const fingers = new Map<number, Point>();
  let isDragging = false;
  let spread = 0;

  const pointOf = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top, width, height } = svg.getBoundingClientRect();
    const box = svg.viewBox.baseVal;
    return {
      x: box.x + ((clientX - left) / width) * box.width,
      y: box.y + ((clientY - top) / height) * box.height,
    };
  };
  svg.addEventListener('pointerdown', (event) => {
    if (fingers.size === 0) isDragging = false;
    fingers.set(event.pointerId, pointOf(event));
  });
  addEventListener('pointermove', (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const point = pointOf(event);
    if (fingers.size === 1) {
      const slack = (SLACK * svg.viewBox.baseVal.width) / svg.clientWidth;
      if (!canPan()) return;
      if (!isDragging && Math.hypot(point.x - before.x, point.y - before.y) < slack) return;
      isDragging = true;
      pan(point.x - before.x, point.y - before.y);
    }
    fingers.set(event.pointerId, point);
    const [first, second] = [...fingers.values()];
    if (!first || !second) return;
    const distance = Math.hypot(first.x - second.x, first.y - second.y);
    const middle = { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 };
    if (spread > 0) zoom(distance / spread, middle);
    spread = distance;
    isDragging = true;
  });
  const lift = ({ pointerId }: PointerEvent) => {
    fingers.delete(pointerId);
    spread = 0;
  };
  addEventListener('pointerup', lift);
  addEventListener('pointercancel', lift);
  svg.addEventListener('dragstart', (event) => event.preventDefault());
  // The end of a drag is no click on the link under it.
  svg.addEventListener(
    'click',
    (event) => {
      if (!isDragging) return;
      event.preventDefault();
      event.stopPropagation();
      isDragging = false;
    },
    { capture: true },
  );
  svg.addEventListener('dblclick', (event) => zoom(STEP, pointOf(event)));
  svg.addEventListener(
    'wheel',
    (event) => {
      const isAsked =
        event.ctrlKey || event.metaKey || svg.closest('[data-map]')?.matches(':focus-within');
      if (!isAsked) return;
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 25 : 1;
      // A pinch on a touchpad comes as small steps of the wheel with ctrl.
      const speed = event.ctrlKey && Math.abs(event.deltaY) < 20 ? 0.01 : 0.002;
      zoom(2 ** (-event.deltaY * lines * speed), pointOf(event));
    },
    { passive: false },
  );
}

const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** `+`, `−`, `0` and the arrows, wherever in the map the focus is. @param step in units of the drawing */
export function listenToKeys(map: HTMLElement, moves: Moves, step: number): void {
  map.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = directionOf(event);
    if (event.key === '+' || event.key === '=') moves.zoom(STEP);
    else if (event.key === '-') moves.zoom(1 / STEP);
    else if (event.key === '0') moves.reset();
    else if (arrow && moves.canPan()) moves.pan(-arrow[0] * step, -arrow[1] * step);
    else return;
    event.preventDefault();
  });
}

/** Where an arrow key points, right and down being positive. */
export function directionOf({ key }: KeyboardEvent): [number, number] | undefined {
  return ARROWS[key];
}
