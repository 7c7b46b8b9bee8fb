/** Letters on one line of a territory's name. */
const LINE = 13;

/** A territory's name on lines short enough for the map: « Centre- », « Val de Loire ». */
export function linesOf(name: string): string[] {
  const lines: string[] = [];
  for (const part of name.split(/(?<=[ -])/)) {
    const last = lines.at(-1);
    if (last !== undefined && (last + part).trim().length <= LINE) lines[lines.length - 1] += part;
    else lines.push(part);
  }
  return lines.map((line) => line.trim());
}

/** Whether a name of some size, in the middle of which `at` stands, is free of pins. All in one unit. */
export function hasRoom(
  at: { x: number; y: number },
  size: { width: number; height: number },
  pins: readonly { x: number; y: number }[],
  pinRadius: number,
): boolean {
  return pins.every(
    ({ x, y }) =>
      Math.abs(x - at.x) > size.width / 2 + pinRadius ||
      Math.abs(y - at.y) > size.height / 2 + pinRadius,
  );
}
