import { defineMdastPlugin } from 'satteri';

/** A file beside the entry: no folder, no address, no `%` that decodes to nothing. */
const FILE = /^(?:\.\/)?[^./\\:?#\p{Cc}][^/\\:?#\p{Cc}]*\.(?:jpe?g|png|webp|avif)$/iu;

/** Images lie beside their entry; of any other, the text remains. */
export const ownImages = defineMdastPlugin({
  name: 'own-images',
  image(image, context) {
    if (!isOwn(image.url)) context.replaceNode(image, { type: 'text', value: image.alt ?? '' });
  },
  // Its address is elsewhere, where nothing here sees it.
  imageReference(image, context) {
    context.replaceNode(image, { type: 'text', value: image.alt ?? '' });
  },
});

function isOwn(url: string): boolean {
  try {
    return FILE.test(decodeURI(url)) && FILE.test(decodeURIComponent(url));
  } catch {
    return false;
  }
}
