/** « La lettre »: copying, and the link by which the chosen mailing tool lets people unsubscribe. */
import { localTime } from '@echosciences/calendar';
import { forTool, MAILING_TOOLS } from '../lib/letter/unsubscribe.ts';
import { contentOf, enableCopyButtons } from './copy.ts';

const page = document.querySelector<HTMLElement>('[data-letter]');

if (page) {
  enableCopyButtons(page, { forme: formatted });
  offerTools(page);
  const stale = page.querySelector<HTMLElement>('[data-stale]');
  if (stale) stale.hidden = localTime(Date.now()).slice(0, 10) <= (page.dataset.built ?? '');
}

/** For editors that take what is formatted, and for those that do not. */
function formatted(): ClipboardItem {
  return new ClipboardItem({
    'text/html': new Blob([contentOf('html')], { type: 'text/html' }),
    'text/plain': new Blob([contentOf('texte')], { type: 'text/plain' }),
  });
}

function offerTools(page: HTMLElement) {
  const choice = page.querySelector<HTMLElement>('[data-tool-choice]');
  const select = choice?.querySelector('select');
  if (!choice || !select) return;
  const original = { html: contentOf('html'), text: contentOf('texte') };
  const update = () => {
    const tool = MAILING_TOOLS.find(({ id }) => id === select.value);
    const { html, text } = tool ? forTool(original, tool) : original;
    put(page, 'html', html, 'text/html');
    put(page, 'texte', text, 'text/plain');
    for (const status of page.querySelectorAll('[data-copied]')) status.textContent = '';
  };
  choice.hidden = false;
  select.addEventListener('change', update);
  // A browser that comes back to the page keeps the choice.
  if (select.value !== '') update();
}

/** Into the field, and into the file that it may be downloaded as. */
function put(page: HTMLElement, name: string, content: string, type: string) {
  const field = page.querySelector<HTMLTextAreaElement>(`[data-snippet="${name}"]`);
  const link = page.querySelector<HTMLAnchorElement>(`[data-download="${name}"]`);
  if (field) field.value = content;
  if (!link) return;
  if (link.href.startsWith('blob:')) URL.revokeObjectURL(link.href);
  link.href = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
}
