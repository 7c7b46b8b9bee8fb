import type { Point } from '@echosciences/atlas/view';
import type { PointerEvent } from 'react';
import { useRef } from 'react';

/** What gestures ask of a map; points in CSS pixels from its corner. */
export interface Moves {
  /** The pin is being dragged to a point. */
  drag(to: Point): void;
  /** The pin is let go, or its drag is given up. */
  drop(isKept: boolean): void;
  pan(by: Point): void;
  zoom(factor: number, at: Point): void;
  /** A press without a movement, not on the pin. */
  press(at: Point): void;
}

/** Pixels before a press becomes a movement. */
const SLACK = 4;

interface Finger extends Point {
  from: Point;
  /** From the finger to the tip of the pin that it holds. */
  hold?: Point;
}

/**
 * Drag of the pin, drag of the map, pinch and press, as handlers of the element that holds them all.
 * @param pin the tip of the pin
 */
export function useGestures(moves: Moves, pin: Point | undefined) {
  const fingers = useRef(new Map<number, Finger>());
  const hasMoved = useRef(false);

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      const point = pointIn(event);
      const isOnPin = (event.target as Element).closest('[role=slider]') !== null;
      const hold = isOnPin && pin ? { x: pin.x - point.x, y: pin.y - point.y } : undefined;
      if (fingers.current.size === 0) hasMoved.current = false;
      fingers.current.set(event.pointerId, { ...point, from: point, hold });
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const finger = fingers.current.get(event.pointerId);
      if (!finger) return;
      const point = pointIn(event);
      hasMoved.current ||= distance(point, finger.from) > SLACK;
      if (!hasMoved.current) return;
      const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
      if (finger.hold) {
        moves.drag({ x: point.x + finger.hold.x, y: point.y + finger.hold.y });
      } else {
        if (other) moves.zoom(distance(point, other) / distance(finger, other), other);
        else moves.pan({ x: point.x - finger.x, y: point.y - finger.y });
      }
      Object.assign(finger, point);
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const finger = fingers.current.get(event.pointerId);
      fingers.current.delete(event.pointerId);
      if (finger?.hold) moves.drop(hasMoved.current);
      else if (finger && !hasMoved.current) moves.press(pointIn(event));
    },
    onPointerCancel(event: PointerEvent<HTMLElement>) {
      if (fingers.current.get(event.pointerId)?.hold) moves.drop(false);
      fingers.current.delete(event.pointerId);
    },
  };
}

function pointIn({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): Point {
  const { left, top } = currentTarget.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
