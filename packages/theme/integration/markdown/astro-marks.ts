import { defineHastPlugin } from 'satteri';

/** What Astro looks for in texts and fields, and replaces by an image. */
const MARK = '__ASTRO_IMAGE_';
/** The same to a reader, near enough. */
const HARMLESS = '__ASTRO-IMAGE_';

/** A body that has Astro's own mark for an image shows it: an image would come, or the build stop. */
export const astroMarks = ({ source }: { source: string }) =>
  // A reference such as `&#95;` may write any part of it.
  /ASTRO|&/.test(source) &&
  defineHastPlugin({
    name: 'astro-marks',
    text(node, context) {
      if (node.value.includes(MARK)) {
        context.replaceNode(node, { type: 'text', value: node.value.replaceAll(MARK, HARMLESS) });
      }
    },
  });

/** Fields without Astro's mark: a title that begins with it would import any image of the disk. */
export function withoutAstroMarks<Value>(value: Value): Value {
  if (typeof value === 'string') return value.replaceAll(MARK, HARMLESS) as Value;
  if (Array.isArray(value)) return value.map(withoutAstroMarks) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, own]) => [key, withoutAstroMarks(own)]),
  ) as Value;
}
