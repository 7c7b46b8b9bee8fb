import type { Browser } from 'playwright-core';

/** A connection in a train: bits per second, milliseconds; and a processor so many times slower. */
export const TRAIN = { bitsPerSecond: 400_000, latency: 400, slower: 6 };

export interface Readable {
  /** Milliseconds from the navigation to the first text, and to the largest part of the first screen. */
  first: number;
  largest: number;
  /** Milliseconds to the end of loading, images of the first screen included. */
  loaded: number;
  bytes: number;
}

/** A first visit on a slow connection and a slow processor. */
export async function readableAfter(browser: Browser, address: string): Promise<Readable> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    isMobile: true,
    deviceScaleFactor: 2,
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: TRAIN.latency,
      downloadThroughput: TRAIN.bitsPerSecond / 8,
      uploadThroughput: TRAIN.bitsPerSecond / 8,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: TRAIN.slower });
    let bytes = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await page.goto(address, { waitUntil: 'load' });
    const times = await page.evaluate(
      () =>
        new Promise<{ first: number; largest: number; loaded: number }>((done) => {
          const [navigation] = performance.getEntriesByType('navigation');
          const loaded = (navigation as PerformanceNavigationTiming).loadEventStart;
          new PerformanceObserver((list) => {
            // Loading may end before the first frame: by now both have been painted.
            const [text] = performance.getEntriesByName('first-contentful-paint');
            const largest = list.getEntries().at(-1)?.startTime ?? 0;
            done({ first: text?.startTime ?? largest, largest, loaded });
          }).observe({ type: 'largest-contentful-paint', buffered: true });
        }),
    );
    return { ...times, bytes };
  } finally {
    await context.close();
  }
}
