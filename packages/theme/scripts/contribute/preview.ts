import type { Draft, ImageFinder, Renderer } from '@echosciences/cms';
import type { ChosenImage } from './image.ts';

/** HTML of the card that a draft will have in lists, by the theme's own component. */
export async function cardOf(draft: Draft, image: ChosenImage | undefined): Promise<string> {
  // A computed address is one that the bundler leaves alone.
  const address = new URL('/admin/apercu.js', document.baseURI).href;
  const { render } = (await import(/* @vite-ignore */ address)) as Renderer;
  const imageOf: ImageFinder = async (name) =>
    image?.name === name ? measured(image.url) : undefined;
  return (await render(draft, imageOf)).card;
}

async function measured(src: string) {
  const image = new Image();
  image.src = src;
  await image.decode();
  return { src, width: image.naturalWidth, height: image.naturalHeight };
}
