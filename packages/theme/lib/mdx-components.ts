import Encart from '../components/Encart.astro';

/** The components that MDX pages and dossiers may use; there is no import in content. */
export const mdxComponents = { Encart };
