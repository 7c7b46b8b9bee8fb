/** A text in place of an image that names its file, or says that it is one: « IMG_2034 », « photo ». */
export function saysNothing(alt: string): boolean {
  return FILE_NAME.test(alt.trim()) || EMPTY_WORD.test(alt.trim());
}

const FILE_NAME = /^\S+\.(?:jpe?g|png|webp|avif|gif|heic|svg|tiff?)$/i;
const EMPTY_WORD =
  /^(?:(?:img|dsc[nf]?|pxl|screenshot|capture|whatsapp image)[-_ ]*[\d_-]*|(?:image|photo|photographie|illustration|logo|visuel|affiche|sans titre)[-_ ]*\d*)$/i;
