import type { Point, View } from '@echosciences/atlas/view';
import { limited, placed, wholeOf, zoomed } from '@echosciences/atlas/view';
import type { KeyboardEvent } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { TerritoryMap } from './data.ts';
import { useGestures } from './gestures.ts';
import type { Screen } from './map-view.ts';
import {
  isSeen,
  maxScaleOf,
  moved,
  onScreen,
  positionAt,
  underScreen,
  unitOf,
  viewAround,
} from './map-view.ts';
import type { Place } from './places.ts';
import { labelsOn, pointOf } from './places.ts';
import type { Position } from './position.ts';
import { writePosition } from './position.ts';
import { texts } from './texts.ts';

interface Props {
  id: string;
  map: TerritoryMap;
  places: readonly Place[];
  position: Position | undefined;
  /** A commune near the pin, for those who do not see the map. */
  near: string | undefined;
  /** Whether a press on the map moves the pin: not when somebody has placed it with care. */
  canPress: boolean;
  onPlace(position: Position): void;
}

const ZOOM = 2;
/** Pixels by which an arrow key moves the pin. */
const STEP = 8;
const ARROWS: Record<string, [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The territory with a pin that can be dragged, or moved by the arrow keys. */
export function PinMap({ id, map, places, position, near, canPress, onPlace }: Props) {
  const { box } = map;
  const stage = useRef<HTMLDivElement>(null);
  const [pixels, setPixels] = useState(0);
  const [view, setView] = useState<View>(() => wholeOf(box));
  const [dragged, setDragged] = useState<Point>();
  const placedHere = useRef<string>(undefined);
  const screen: Screen = { box, view, pixels };
  const maxScale = maxScaleOf(screen);
  const pin = dragged ?? (position && pointOf(position));
  const written = position && writePosition(position);

  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setPixels(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  // A position that comes from elsewhere is brought into sight.
  useEffect(() => {
    if (pixels === 0 || written === placedHere.current) return;
    placedHere.current = written;
    const point = position && pointOf(position);
    setView(point ? viewAround(point, { box, pixels }) : wholeOf(box));
  }, [written, position, box, pixels]);

  const place = (next: Position) => {
    placedHere.current = writePosition(next);
    onPlace(next);
  };
  const zoom = (factor: number, fixed: Point) =>
    setView((current) => zoomed(current, factor, fixed, box, maxScale));
  const zoomOnPin = (factor: number) => zoom(factor, pin && isSeen(pin, screen) ? pin : view);

  const gestures = useGestures(
    {
      drag: (to) => setDragged(underScreen(to, screen)),
      drop: (isKept) => {
        if (isKept && dragged) place(positionAt(dragged));
        setDragged(undefined);
      },
      pan: ({ x, y }) => {
        const unit = unitOf(screen) / view.scale;
        setView(limited({ ...view, x: view.x - x * unit, y: view.y - y * unit }, box, maxScale));
      },
      zoom: (factor, at) => zoom(factor, underScreen(at, screen)),
      press: (at) => canPress && place(positionAt(underScreen(at, screen))),
    },
    pin && onScreen(pin, screen),
  );

  // React's own listener to the wheel is passive: the page would scroll as the map zooms.
  const turnWheel = useRef<(event: WheelEvent) => void>(undefined);
  turnWheel.current = (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const { left = 0, top = 0 } = stage.current?.getBoundingClientRect() ?? {};
    const at = { x: event.clientX - left, y: event.clientY - top };
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 25 : 1;
    // A pinch on a touchpad comes as small steps of the wheel with ctrl.
    const speed = Math.abs(event.deltaY) < 20 ? 0.01 : 0.002;
    zoom(2 ** (-event.deltaY * lines * speed), underScreen(at, screen));
  };
  useEffect(() => {
    const element = stage.current;
    const listener = (event: WheelEvent) => turnWheel.current?.(event);
    element?.addEventListener('wheel', listener, { passive: false });
    return () => element?.removeEventListener('wheel', listener);
  }, []);

  const pressKey = (event: KeyboardEvent) => {
    if (!position || event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = ARROWS[event.key];
    if (arrow) {
      const step = event.shiftKey ? 1 : STEP;
      const next = moved(position, { x: arrow[0] * step, y: arrow[1] * step }, screen);
      const point = pointOf(next);
      if (!isSeen(point, screen)) setView(limited({ ...view, ...point }, box, maxScale));
      place(next);
    } else if (event.key === '+' || event.key === '=') zoomOnPin(ZOOM);
    else if (event.key === '-') zoomOnPin(1 / ZOOM);
    else if (event.key === '0') setView(wholeOf(box));
    else return;
    event.preventDefault();
  };

  const labels = useMemo(
    () => (pixels > 0 ? labelsOn(places, view, box, box[2] / pixels) : []),
    [places, view, box, pixels],
  );
  const corner = placed({ x: 0, y: 0 }, view, box);
  const tip = pin && onScreen(pin, screen);

  return (
    <figure className="address-map" aria-label={texts.map}>
      <div className="address-map__frame" style={{ maxWidth: `${(420 * box[2]) / box[3]}px` }}>
        <div className="address__choices">
          <button
            className="es-button"
            type="button"
            aria-label={texts.zoomIn}
            title={texts.zoomIn}
            aria-disabled={view.scale >= maxScale}
            onClick={() => zoomOnPin(ZOOM)}
          >
            +
          </button>
          <button
            className="es-button"
            type="button"
            aria-label={texts.zoomOut}
            title={texts.zoomOut}
            aria-disabled={view.scale <= 1}
            onClick={() => zoomOnPin(1 / ZOOM)}
          >
            −
          </button>
          <button
            className="es-button"
            type="button"
            aria-disabled={view.scale <= 1}
            onClick={() => setView(wholeOf(box))}
          >
            {texts.whole}
          </button>
        </div>
        <div
          className="address-map__stage"
          ref={stage}
          style={{ aspectRatio: `${box[2]} / ${box[3]}` }}
          data-can-press={canPress}
          {...gestures}
        >
          <svg viewBox={box.join(' ')} aria-hidden="true" focusable="false">
            <g transform={`translate(${corner.x} ${corner.y}) scale(${view.scale})`}>
              {map.land.map((path) => (
                <path className="address-map__land" key={path} d={path} />
              ))}
              {map.territory.map((path) => (
                <path className="address-map__territory" key={path} d={path} />
              ))}
              <path className="address-map__line" d={map.departments} />
              <path className="address-map__river" d={map.rivers} />
            </g>
          </svg>
          <div aria-hidden="true">
            {labels.map(({ name, x, y }) => (
              <span
                className="address-map__name"
                key={`${name} ${x}`}
                style={{ transform: `translate(${x}px, ${y}px)` }}
              >
                {name}
              </span>
            ))}
          </div>
          {tip && (
            <div
              className="address-map__pin"
              id={id}
              role="slider"
              tabIndex={0}
              aria-label={texts.pin}
              aria-roledescription={texts.pinRole}
              aria-valuemin={-90}
              aria-valuemax={90}
              aria-valuenow={position?.lat ?? 0}
              aria-valuetext={written && texts.pinAt(written, near)}
              aria-describedby={`${id}-hint`}
              style={{ transform: `translate(${tip.x}px, ${tip.y}px)` }}
              onKeyDown={pressKey}
              onFocus={() => {
                if (pin && !isSeen(pin, screen)) setView(viewAround(pin, screen));
              }}
            >
              <svg
                viewBox="-12 -30 24 30"
                preserveAspectRatio="xMidYMax meet"
                aria-hidden="true"
                focusable="false"
              >
                <path d="M0 0C-3-8-10-12-10-19a10 10 0 0 1 20 0C10-12 3-8 0 0z" />
                <circle cy="-19" r="4" />
              </svg>
            </div>
          )}
        </div>
      </div>
      <figcaption>
        <p className="address__hint" id={`${id}-hint`}>
          {canPress && `${texts.mapEmptyHint} `}
          {pin && `${texts.mapHint} `}
          {texts.wheelHint}
        </p>
        <p className="address-map__credits">{map.credits}</p>
      </figcaption>
    </figure>
  );
}
