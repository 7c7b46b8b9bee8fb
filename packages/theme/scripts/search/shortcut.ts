/**
 * Ctrl or ⌘ + K opens the search, on pages that have a script anyway. Not « / »: who speaks to the
 * machine would open it unawares (WCAG 2.1.4).
 */
addEventListener('keydown', (event) => {
  const place = document.querySelector<HTMLElement>('#q, [popovertarget=recherche]');
  if (event.key !== 'k' || !(event.ctrlKey || event.metaKey) || !place) return;
  event.preventDefault();
  // The button too: the focus comes back to where it was when the sheet closes.
  place.focus();
  if (place.id !== 'q') place.click();
});
