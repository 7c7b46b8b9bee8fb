import type { Position } from 'geojson';

/** Points of the rings of an SVG path made of straight lines: M, L, H, V, Z, absolute and relative. */
export function ringsOf(path: string): Position[][] {
  const rings: Position[][] = [];
  let [x, y] = [0, 0];
  let start: Position = [0, 0];
  for (const [, command = '', text = ''] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (text.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    const isRelative = command === command.toLowerCase();
    const [fromX, fromY] = isRelative ? [() => x, () => y] : [() => 0, () => 0];
    const moveTo = (nextX: number, nextY: number) => {
      [x, y] = [nextX, nextY];
      rings.at(-1)?.push([x, y]);
    };
    switch (command.toUpperCase()) {
      case 'M':
        rings.push([]);
        start = [fromX() + (numbers[0] ?? 0), fromY() + (numbers[1] ?? 0)];
        for (let i = 0; i + 1 < numbers.length; i += 2) {
          moveTo(fromX() + (numbers[i] ?? 0), fromY() + (numbers[i + 1] ?? 0));
        }
        break;
      case 'L':
        for (let i = 0; i + 1 < numbers.length; i += 2) {
          moveTo(fromX() + (numbers[i] ?? 0), fromY() + (numbers[i + 1] ?? 0));
        }
        break;
      case 'H':
        for (const value of numbers) moveTo(fromX() + value, y);
        break;
      case 'V':
        for (const value of numbers) moveTo(x, fromY() + value);
        break;
      case 'Z':
        [x = 0, y = 0] = start;
        break;
      default:
        throw new Error(`SVG path command ${command} is not a straight line.`);
    }
  }
  return rings;
}
