/**
 * Runs in the window that the administration opened: hands the outcome over to that administration
 * and to no other page. The protocol is that of Decap's `NetlifyAuthenticator`: this window says
 * `authorizing:github`, the page that wants the outcome says it back, and then gets it.
 *
 * Served as text: it may use nothing from outside itself.
 */
function handshake(): void {
  const { outcome, content, origins } = document.body.dataset;
  for (const name of ['data-outcome', 'data-content']) document.body.removeAttribute(name);
  const { opener } = window;
  const show = (name: string) => {
    for (const part of document.querySelectorAll<HTMLElement>('[data-part]')) {
      part.hidden = part.dataset.part !== name;
    }
  };
  // The page says by itself why a login failed: that needs nobody else.
  const showUnlessFailed = (name: string) => outcome === 'success' && show(name);
  if (!opener) {
    showUnlessFailed('alone');
    return;
  }
  const silence = setTimeout(() => showUnlessFailed('silent'), 10_000);
  addEventListener('message', ({ data, origin, source }) => {
    if (source !== opener || data !== 'authorizing:github') return;
    clearTimeout(silence);
    if (origins?.split(' ').includes(origin)) {
      opener.postMessage(`authorization:github:${outcome}:${content}`, origin);
    } else {
      showUnlessFailed('foreign');
    }
  });
  // To whoever opened the window: it holds no secret, and the answer's origin decides.
  opener.postMessage('authorizing:github', '*');
}

export const HANDSHAKE = `(${handshake})();`;
