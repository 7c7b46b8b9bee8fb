import { families } from './families.ts';
import { randomOf } from './random.ts';
import { HEIGHT, solid, WIDTH } from './shapes.ts';

export interface Cover {
  family: keyof typeof families;
  /** Content of an `<svg>` of this size, its colours left to the classes of its inks. */
  markup: string;
}

export const COVER_VIEW_BOX = `0 0 ${WIDTH} ${HEIGHT}`;

const NAMES = Object.keys(families) as [Cover['family'], ...Cover['family'][]];

/** The cover of what has no photo: waves cut by a diagonal, always the same for the same entry. */
export function drawCover({ type, id }: { type: string; id: string }): Cover {
  const random = randomOf(`${type}/${id}`);
  const family = random.among(NAMES);
  const top = random.between(20, 140);
  const bottom = top + random.among([-70, -45, 45, 70]);
  const ground = solid('field', `M${top} 0H160V90H${bottom}z`);
  return { family, markup: ground + families[family](random) };
}
