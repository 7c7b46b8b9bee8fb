/** « / » and Ctrl or ⌘ + K open the search, on pages that have a script anyway. */
addEventListener('keydown', (event) => {
  const isTyping = (event.target as Element).matches('input, select, textarea');
  const isAsked =
    event.key === '/' ? !isTyping : event.key === 'k' && (event.ctrlKey || event.metaKey);
  const place = document.querySelector<HTMLElement>('#q, [popovertarget]');
  if (!isAsked || !place) return;
  event.preventDefault();
  // The button too: the focus comes back to where it was when the sheet closes.
  place.focus();
  if (place.id !== 'q') place.click();
});
