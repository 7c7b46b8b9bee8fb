import type { Random } from './random.ts';
import type { Ink } from './shapes.ts';
import { at, circles, disc, halves, lines, solid, waves } from './shapes.ts';

/** A way to compose waves; what it leaves to chance makes each cover its own. */
type Family = (random: Random) => string;

/** A point speaks; beyond the cut, its waves answer between one another. */
const source: Family = ({ between }) => {
  const step = between(9, 11) * 2;
  return at(
    between(34, 74),
    between(48, 66),
    between(-44, -16),
    lines('wave', 8, halves(waves(5, step, step), 'above')) +
      lines('echo', 4, halves(waves(5, step * 1.5, step), 'below')) +
      disc('deep', 0, 0, 6),
  );
};

/** Rings cut in two, one half slid along the cut. */
const slide: Family = ({ between, among }) => {
  const step = between(15, 19);
  const shift = step * among([-2, -1, 1, 2]);
  return at(
    between(62, 98),
    between(38, 52),
    among([-58, -44, -28, 28, 44]),
    lines('wave', 9, halves(waves(6, step, step), 'above')) +
      lines('echo', 9, halves(waves(6, step, step), 'below', shift)),
  );
};

/** Two points heard together. */
const interference: Family = ({ between, among }) => {
  const side = among([-1, 1]) * between(30, 46);
  const radii = waves(5, 15, 15);
  const first = { x: 80 - side, y: between(54, 68) };
  const second = { x: 80 + side, y: between(20, 34) };
  return (
    circles('wave', 4, radii, first) +
    circles('echo', 4, radii, second) +
    disc('wave', first.x, first.y, 7) +
    disc('echo', second.x, second.y, 7)
  );
};

/** What rises above a horizon, and its reflection out of step. */
const horizon: Family = ({ between, among }) => {
  const step = between(11, 15);
  const sun = step * among([1, 2]);
  return at(
    between(44, 116),
    between(48, 62),
    between(-16, 16),
    solid('wave', 'M-160 0h320v120h-320z') +
      solid('echo', `M${-sun} 0a${sun} ${sun} 0 0 1 ${2 * sun} 0z`) +
      lines('wave', 6, halves(waves(3, sun + step, step), 'above')) +
      lines('field', 3, halves(waves(4, step, step), 'below', between(-16, 16))),
  );
};

/** A swell that comes nearer. */
const swell: Family = ({ between, among }) => {
  const length = between(30, 44);
  const crest = (y: number, height: number, offset: number) =>
    `M${offset - 2 * length} ${y}q${length / 2}-${height} ${length} 0${`t${length} 0`.repeat(9)}`;
  const sea = (ink: Ink, y: number) =>
    solid(ink, `${crest(y, between(10, 15), -between(0, length))}v90H-99z`);
  return (
    disc('echo', between(30, 130), between(18, 32), between(10, 15)) +
    at(
      0,
      0,
      among([-6, -3, 3, 6]),
      lines('wave', 3, crest(42, 12, -between(0, length))) + sea('wave', 58) + sea('deep', 78),
    )
  );
};

/** Quarters of discs on a grid. */
const tiles: Family = ({ among }) => {
  const quarters = [
    'h45a45 45 0 0 1-45 45z',
    'h45v45a45 45 0 0 1-45-45z',
    'm45 0v45h-45a45 45 0 0 1 45-45z',
    'v45h45a45 45 0 0 0-45-45z',
  ] as const;
  const start = among([-10, -20, 0]);
  const row = (y: number, first: number) =>
    [0, 2].map((column) => `M${(column + first) * 45 + start} ${y}${among(quarters)}`).join('');
  const first = among([0, 1]);
  return (
    solid('wave', row(0, first) + row(45, 1 - first)) +
    solid('echo', row(0, 1 - first)) +
    disc('deep', start + 45 * among([1, 2]) + 22, 67, 10)
  );
};

/** A source on the move: its waves crowd before it. */
const doppler: Family = ({ between, among }) => {
  const towards = among([0, 180]);
  return at(
    towards ? between(112, 134) : between(26, 48),
    between(30, 60),
    towards + among([-24, -14, 10, 20]),
    circles('wave', 6, waves(6, 10, 14), { drift: 0.78 }) + disc('echo', 0, 0, 9),
  );
};

/** One disc before another, and the light around. */
const eclipse: Family = ({ between, among }) => {
  const radius = between(21, 28);
  return at(
    between(48, 112),
    between(38, 52),
    among([-35, -20, 145, 160]),
    circles('wave', 3, waves(4, radius + 12, 11)) +
      disc('echo', 0, 0, radius) +
      disc('deep', Math.round(radius * (between(30, 75) / 100)), 0, radius - 1),
  );
};

export const families = {
  source,
  slide,
  interference,
  horizon,
  swell,
  tiles,
  doppler,
  eclipse,
} satisfies Record<string, Family>;
