import { MDX_COMPONENTS } from '@echosciences/schemas';
import { defineMdastPlugin } from 'satteri';

/** The same parser as the build's: what `pnpm check` would miss stops here. */
export const restrictedMdx = defineMdastPlugin({
  name: 'restricted-mdx',
  mdxjsEsm: () => refuse('import et export'),
  mdxFlowExpression: () => refuse('les expressions { }'),
  mdxTextExpression: () => refuse('les expressions { }'),
  mdxJsxFlowElement: (node) => checkElement(node),
  mdxJsxTextElement: (node) => checkElement(node),
});

interface JsxElement {
  name?: string | null;
  attributes: readonly { type: string; value?: unknown }[];
}

function checkElement({ name, attributes }: JsxElement) {
  if (!MDX_COMPONENTS.includes(name ?? '')) refuse(`<${name ?? ''}>`);
  const isText = attributes.every(
    ({ type, value }) => type === 'mdxJsxAttribute' && (value == null || typeof value === 'string'),
  );
  if (!isText) refuse('les attributs calculés');
}

function refuse(what: string): never {
  throw new Error(
    `MDX : ${what} : refusé. Seuls ces composants sont admis, avec des attributs entre guillemets : ${MDX_COMPONENTS.join(', ')}.`,
  );
}
