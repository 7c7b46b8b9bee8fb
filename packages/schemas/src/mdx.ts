/**
 * The components that MDX pages and dossiers may use, each with its attributes: any other could be a
 * directive of Astro (`set:html`, `client:load`). Each has its Astro file in the theme.
 */
export const MDX_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = { Encart: ['titre'] };

export const MDX_COMPONENTS: readonly string[] = Object.keys(MDX_ATTRIBUTES);
