/** The components that MDX pages and dossiers may use. Each has its Astro file in the theme. */
export const MDX_COMPONENTS: readonly string[] = ['Encart'];
