import { MDX_COMPONENTS, typography } from '@echosciences/schemas';
import { defineMdastPlugin } from 'satteri';

/** French typography in the prose of Markdown bodies; code keeps its characters. */
const frenchTypography = defineMdastPlugin({
  name: 'french-typography',
  text(node, context) {
    const value = typography(node.value);
    if (value !== node.value) context.replaceNode(node, { type: 'text', value });
  },
});

/** Raw HTML is shown as the text it is: contributors write Markdown. */
const noRawHtml = defineMdastPlugin({
  name: 'no-raw-html',
  html(node, context) {
    context.replaceNode(node, { type: 'text', value: node.value });
  },
});

const SAFE_PROTOCOLS = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** A link leads to a page, a mail or a phone; what would run a script leads nowhere. */
const safeLinks = defineMdastPlugin({
  name: 'safe-links',
  link(node, context) {
    if (!isSafe(node.url)) context.setProperty(node, 'url', '#');
  },
  definition(node, context) {
    if (!isSafe(node.url)) context.setProperty(node, 'url', '#');
  },
});

/** The same parser as the build's: what `pnpm check` would miss stops here. */
const restrictedMdx = defineMdastPlugin({
  name: 'restricted-mdx',
  mdxjsEsm: () => refuse('import et export'),
  mdxFlowExpression: () => refuse('les expressions { }'),
  mdxTextExpression: () => refuse('les expressions { }'),
  mdxJsxFlowElement: (node) => checkElement(node),
  mdxJsxTextElement: (node) => checkElement(node),
});

export const markdownPlugins = [frenchTypography, noRawHtml, safeLinks, restrictedMdx];

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

function isSafe(url: string): boolean {
  const base = 'https://site.invalid/';
  return URL.canParse(url, base) && SAFE_PROTOCOLS.has(new URL(url, base).protocol);
}
