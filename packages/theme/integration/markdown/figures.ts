import { typography } from '@echosciences/schemas';
import { defineHastPlugin } from 'satteri';
import { element, onlyElementOf } from './hast.ts';

/** A credit closes its caption: « Le cap Corse. Crédit : A. Photographe ». */
const CREDIT = /(?<credit>(?:(?:crédits?|photos?|photographies?)(?:\s+photos?)?\s*:\s*|©).+)$/iu;

/** An image alone in its paragraph, with a title, is a figure: the title is its caption. */
export const figures = defineHastPlugin({
  name: 'figures',
  element: {
    filter: ['p'],
    visit(paragraph) {
      const image = onlyElementOf(paragraph);
      const title = image?.tagName === 'img' && image.properties.title;
      if (!image || typeof title !== 'string' || title.trim() === '') return undefined;
      const { title: _, ...properties } = image.properties;
      return element(
        'figure',
        { className: ['figure'] },
        element('img', properties),
        element('figcaption', {}, ...captionOf(typography(title.trim()))),
      );
    },
  },
});

function captionOf(title: string) {
  const credit = CREDIT.exec(title)?.groups?.credit;
  if (!credit) return [title];
  const caption = title.slice(0, -credit.length).trim();
  const small = element('small', { className: ['credit'] }, credit);
  return caption === '' ? [small] : [caption, ' ', small];
}
