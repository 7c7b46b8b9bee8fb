/**
 * Script of the window that the administration opened: hands the outcome over to that administration
 * and to no other page. The protocol is that of Decap's `NetlifyAuthenticator`: this window says
 * `authorizing:github`, the page that wants the outcome says it back, and then gets it.
 *
 * Text, not a function made into text: bundlers put helpers of their own into functions.
 */
export const HANDSHAKE = `'use strict';
const { outcome, content, origins } = document.body.dataset;
for (const name of ['data-outcome', 'data-content']) document.body.removeAttribute(name);

// The page says by itself why a login failed; a token that nobody takes needs an explanation.
function explain(name) {
  if (outcome !== 'success') return;
  for (const part of document.querySelectorAll('[data-part]')) part.hidden = part.dataset.part !== name;
}

if (opener) {
  const silence = setTimeout(explain, 10_000, 'silent');
  addEventListener('message', (event) => {
    if (event.source !== opener || event.data !== 'authorizing:github') return;
    clearTimeout(silence);
    if (origins.split(' ').includes(event.origin)) {
      opener.postMessage('authorization:github:' + outcome + ':' + content, event.origin);
    } else {
      explain('foreign');
    }
  });
  // To whoever opened the window: it holds no secret, and the answer's origin decides.
  opener.postMessage('authorizing:github', '*');
} else {
  explain('alone');
}
`;
