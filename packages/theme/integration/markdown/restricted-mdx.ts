import { MDX_ATTRIBUTES, MDX_COMPONENTS } from '@echosciences/schemas';
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
  attributes: readonly { type: string; name?: unknown; value?: unknown }[];
}

function checkElement({ name, attributes }: JsxElement) {
  if (!MDX_COMPONENTS.includes(name ?? '')) refuse(`<${name ?? ''}>`);
  for (const { type, name: attribute, value } of attributes) {
    const isText = value == null || typeof value === 'string';
    if (type !== 'mdxJsxAttribute' || !isText) refuse('les attributs calculés');
    if (!MDX_ATTRIBUTES[name ?? '']?.includes(String(attribute))) refuse(`l’attribut ${attribute}`);
  }
}

function refuse(what: string): never {
  throw new Error(
    `MDX : ${what} : refusé. Seuls ces composants sont admis, avec des attributs entre guillemets : ${MDX_COMPONENTS.join(', ')}.`,
  );
}
