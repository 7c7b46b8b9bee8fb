/** Asks the browser to keep what is read, once the page is there; pages without script profit from it. */
import isOffered from 'virtual:echosciences/offline';
import { WORKER } from '../../lib/offline/kept.ts';
import { isRefused } from './choice.ts';

if (isOffered && document.readyState === 'complete') register();
else if (isOffered) addEventListener('load', register, { once: true });

function register() {
  // Where the browser refuses workers, pages are as they always were.
  if (!isRefused()) navigator.serviceWorker?.register(WORKER).catch(() => undefined);
}
