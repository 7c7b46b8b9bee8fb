import type { Browser, Locator, Page } from 'playwright-core';
import type { Admin } from '../cms.ts';
import { openAdmin, openLogin, openScreen, otherBrowser, startAdmin } from '../cms.ts';
import { logIn, startGitHubAdmin } from '../cms-github.ts';
import { prepareContents, TERRITORY } from './contents.ts';

/** Where the pictures of the guide are taken: one admin over files, one behind the stand-in of GitHub. */
export interface Stage {
  files: Admin;
  /** A screen of the admin over files, somebody logged in; the next one takes its place. */
  open(screen: string, size?: Size): Promise<Page>;
  /** The admin as coordinators have it, before the login. */
  openForge(size?: Size): Promise<Page>;
  /** The same after the login, on a screen. */
  openInForge(screen: string, size?: Size): Promise<Page>;
  close(): Promise<void>;
}

interface Size {
  width: number;
  height: number;
  /** Pixels of the picture to a CSS pixel. */
  density?: number;
}

/** As wide as a picture in the guide, so that letters keep their size; so tall that nothing scrolls. */
export const COLUMN: Size = { width: 560, height: 3600 };
/** For what is laid out in columns. */
export const LAPTOP: Size = { width: 1000, height: 700, density: 1.2 };
/** Sharp on most screens, and light enough. */
const DENSITY = 2;
/** Air around what a picture shows, in CSS pixels. */
const MARGIN = 14;

/**
 * Builds both admins. A person logs in to the first once: a page with as many pixels to a CSS pixel
 * shows her the next screen too.
 */
export async function setStage(browser: Browser): Promise<Stage> {
  const contents = { id: TERRITORY, prepare: prepareContents };
  const files = await startAdmin(contents);
  const forge = await startGitHubAdmin(contents);
  const openForge = (size = COLUMN) => openLogin(browser, forge, screenOf(size));
  const coordinator = await openAdmin(browser, files);
  await coordinator.evaluate(formAlone);
  const pages = new Map<number, Page>();
  const pageFor = async (size: Size) => {
    const { viewport, deviceScaleFactor } = screenOf(size);
    const page =
      pages.get(deviceScaleFactor) ??
      (await otherBrowser(coordinator, { viewport, deviceScaleFactor }));
    pages.set(deviceScaleFactor, page);
    await page.setViewportSize(viewport);
    return page;
  };
  return {
    files,
    openForge,
    async open(screen, size = COLUMN) {
      const page = await pageFor(size);
      await openScreen(page, files, screen);
      return page;
    },
    async openInForge(screen, size) {
      const page = await openForge(size);
      // Decap asks whether one is sure.
      page.on('dialog', (dialog) => dialog.accept());
      await logIn(page);
      await page.evaluate(formAlone);
      await page.goto(forge.address(screen));
      return page;
    },
    async close() {
      forge.close();
      await files.close();
    },
  };
}

function screenOf({ density = DENSITY, ...viewport }: Size) {
  return { viewport, deviceScaleFactor: density };
}

/** A picture of what some elements take of a page together, with a little air around. */
export async function pictureOf(page: Page, ...elements: Locator[]): Promise<Buffer> {
  for (const element of elements) await element.waitFor();
  await page.locator('canvas').waitFor({ state: 'hidden' });
  await page.evaluate(leaveField);
  await page.evaluate(asReadersSeeIt);
  const boxes = await Promise.all(elements.map((element) => element.boundingBox()));
  const sides = boxes.flatMap((box) => box ?? []);
  const left = Math.max(0, Math.min(...sides.map(({ x }) => x)) - MARGIN);
  const top = Math.max(0, Math.min(...sides.map(({ y }) => y)) - MARGIN);
  const { width: widest = 0, height: tallest = 0 } = page.viewportSize() ?? {};
  const right = Math.min(widest, Math.max(...sides.map(({ x, width }) => x + width)) + MARGIN);
  const bottom = Math.min(tallest, Math.max(...sides.map(({ y, height }) => y + height)) + MARGIN);
  return page.screenshot({
    clip: { x: left, y: top, width: right - left, height: bottom - top },
    animations: 'disabled',
    caret: 'hide',
  });
}

/** In the page: Decap remembers that a person has closed the preview. */
function formAlone() {
  localStorage.setItem('cms.right-pane', 'none');
}

/** In the page: nobody is typing any more; done when the form has been drawn so. */
function leaveField(): Promise<number> {
  const { activeElement } = document;
  if (activeElement instanceof HTMLInputElement) activeElement.blur();
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}

/**
 * In the page: the port and the day of this run are no part of a picture.
 * Dates and times stand as a French browser shows them: Chromium's own texts may be English only.
 */
function asReadersSeeIt() {
  for (const input of document.querySelectorAll<HTMLInputElement>('[type="date"], [type="time"]')) {
    const [year, month, day] = input.value.split('-');
    const isDate = input.type === 'date';
    const shown = isDate
      ? day
        ? `${day}/${month}/${year}`
        : 'jj/mm/aaaa'
      : input.value || '--:--';
    input.style.width = `${input.offsetWidth}px`;
    input.type = 'text';
    input.value = shown;
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    const isDay = node.parentElement?.matches('[class*="CardDate"]');
    const shown = isDay
      ? '24 novembre 2026'
      : node.nodeValue?.replace(/\w+\.localhost:\d+/, 'echosciences-exemple.fr');
    if (shown && shown !== node.nodeValue) node.nodeValue = shown;
  }
}
