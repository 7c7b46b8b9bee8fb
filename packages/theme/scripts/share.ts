import { sheetAround } from './sheet-around.ts';

/** The frame that shares the page around it: with the device, by its address, on paper. */
const page = pageAround();
if (page) offer(page);

interface SharedPage {
  title: string;
  url: string;
  print(): void;
}

/** Only a page of this site: the browser refuses to tell of another one's. */
function pageAround(): SharedPage | undefined {
  if (parent === window) return undefined;
  try {
    const { document, location } = parent;
    const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
    return {
      title: document.querySelector('h1')?.textContent?.trim() || document.title,
      url: canonical ?? location.href,
      print: () => parent.print(),
    };
  } catch {
    return undefined;
  }
}

function offer({ title, url, print }: SharedPage) {
  const find = (name: string) => document.querySelector<HTMLElement>(`[data-${name}]`);
  const status = find('status');
  const say = (text = '') => {
    if (status) status.textContent = text;
    fit();
  };
  find('alone')?.remove();
  find('actions')?.removeAttribute('hidden');
  const share = find('share');
  if (share && navigator.canShare?.({ title, url })) {
    share.hidden = false;
    // Who changes their mind has shared nothing: that is no error.
    share.addEventListener('click', () => navigator.share({ title, url }).catch(() => undefined));
  }
  const copy = find('copy');
  copy?.addEventListener('click', () =>
    navigator.clipboard.writeText(url).then(
      () => say(copy.dataset.copied),
      () => say(copy.dataset.notCopied),
    ),
  );
  find('print')?.addEventListener('click', print);
  sheetAround();
  addEventListener('resize', fit);
  fit();
}

/** A frame is not as high as what it holds by itself; larger letters need more. */
function fit() {
  frameElement?.setAttribute('height', String(document.body.scrollHeight));
}
