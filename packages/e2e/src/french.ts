import type { Page } from 'playwright-core';

/**
 * Words of English screens that French does not write: « article », « image », « date », « note »,
 * « menu », « on », « as » are the same in both.
 */
const ENGLISH = new Set(
  `the this that these those is are was were be been has have had does did will would can cannot
  your you we our they their its it an and of for from with without not no to into by at if when
  where while which who yes please sure want okay
  add added adding new create created creating save saved saving edit edited editing delete deleted
  deleting remove removed removing close closed closing open opened opening search searching select
  selected selecting choose chosen upload uploaded uploading download load loading loaded
  publish published publishing unpublish unpublished draft drafts review ready status workflow entry
  entries field fields required invalid settings log login logged logout sign account cancel confirm
  failed fails failure error errors warning missing wrong file files picture copied name title
  heading headings sort sorted filter filtered grouped view viewed list grid back next previous
  toggle enable enabled disable disabled collapse collapsed expand expanded item items value values
  changes changed unsaved successfully success leave results found none clear cleared now today
  yesterday tomorrow day days week weeks month months year years hour hours ago ascending descending
  update updated updating bold italic strikethrough quote link links bulleted numbered rich text raw
  block author empty more less all any other others up down left right drag drop dropped
  press use using click here there something nothing resolve unresolved reopen anonymous
  library asset assets duplicate retry try again preview live deploy user users help home
  january february march april june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday
  sortable draggable selectable clickable dropdown`.split(/\s+/),
);

/** Texts that hold an English word: what a French screen must not say. */
export function englishIn(texts: Iterable<string>): string[] {
  return [...texts].filter((text) =>
    (text.toLowerCase().match(/[\p{L}]+(?:['’-][\p{L}]+)*/gu) ?? []).some((word) =>
      ENGLISH.has(word),
    ),
  );
}

/** Attributes that are read to a person. */
const SAID = [
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'placeholder',
  'title',
];

/**
 * All that the page says from its next load on: texts, even those that come and go or that a screen
 * reader alone hears; labels, alternatives, dialogs, which are accepted. Not what is typed, nor the
 * frame of previews, which holds the site's own pages.
 */
export async function listenTo(page: Page): Promise<Set<string>> {
  const said = new Set<string>();
  const hear = (text: string) => void (text.trim() && said.add(text.replace(/\s+/g, ' ').trim()));
  page.on('dialog', (dialog) => {
    hear(dialog.message());
    return dialog.accept();
  });
  await page.context().exposeFunction('hear', hear);
  await page.context().addInitScript((attributes) => {
    const told = new Set<string>();
    const hear = (text: string) => {
      // A screen says the same again and again: each message to the test costs both a moment.
      if (told.has(text)) return;
      told.add(text);
      (globalThis as unknown as { hear(text: string): void }).hear(text);
    };
    const silent = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT']);
    const listen = (node: Node) => {
      if (node instanceof Element) {
        if (silent.has(node.tagName)) return;
        for (const name of attributes) hear(node.getAttribute(name) ?? '');
      }
      const parent = node.parentElement;
      const isTyped = parent?.closest('[contenteditable]')?.matches('[contenteditable=true]');
      if (node instanceof Text && !isTyped && !silent.has(parent?.tagName ?? '')) hear(node.data);
      node.childNodes.forEach(listen);
    };
    new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes) {
        if (type === 'childList') addedNodes.forEach(listen);
        else if (type === 'characterData') listen(target);
        else for (const name of attributes) hear((target as Element).getAttribute(name) ?? '');
      }
    }).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: attributes,
    });
  }, SAID);
  return said;
}
