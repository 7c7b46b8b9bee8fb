/** GitHub refuses a longer comment (65,536 characters); some room is left for what is put around. */
const MAX_LENGTH = 60_000;

/**
 * Markdown that anybody may have written, made fit for a comment in the project's name: it calls
 * nobody, ties the proposal to no other, loads no image, and has a bounded length. GitHub removes
 * dangerous HTML itself.
 */
export function tamed(markdown: string): string {
  const calm = markdown
    .replaceAll(/@(?=[\w-])/g, '@\u200B')
    .replaceAll(/(?<!&)#(?=\d)/g, '#\u200B')
    .replaceAll(/\bGH-(?=\d)/gi, 'GH\u2011')
    .replaceAll('![', '!\u200B[')
    .replaceAll(/<(?=\/?(?:img|picture|source|video)\b)/gi, '&lt;')
    .replaceAll('<!--', '&lt;!--');
  if (calm.length <= MAX_LENGTH) return calm;
  const cut = calm.lastIndexOf('\n', MAX_LENGTH);
  return `${calm.slice(0, cut > 0 ? cut : MAX_LENGTH)}\n\n… La suite est dans le journal de la vérification.`;
}
