/** Where Decap keeps which pane stands beside the form. */
const RIGHT_PANE = 'cms.right-pane';

/** A phone begins with the form alone: Decap would put the preview beside it, out of sight. */
export function beginWithForm(): void {
  const isNarrow = window.matchMedia('(width < 800px)').matches;
  if (isNarrow && localStorage.getItem(RIGHT_PANE) === null) {
    localStorage.setItem(RIGHT_PANE, 'none');
  }
}
