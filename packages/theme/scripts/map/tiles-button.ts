import { mapTexts } from '../../texts/map.ts';
import type { createCanvas } from './canvas.ts';

/** The button that lays the background of a third party and takes it away; nothing is fetched before. */
export function offerTiles(
  tools: HTMLElement,
  canvas: ReturnType<typeof createCanvas>,
  status: HTMLElement,
  attribution: HTMLElement,
): void {
  const button = tools.querySelector('button') as HTMLButtonElement;
  const { show = '', hide = '' } = button.dataset;
  const { url = '', maxZoom } = tools.dataset;
  const onError = () => {
    status.textContent = mapTexts.tilesOffline;
  };
  let isShown = false;
  button.addEventListener('click', async () => {
    try {
      await canvas.setTiles(isShown ? undefined : { url, maxZoom: Number(maxZoom), onError });
    } catch {
      return onError();
    }
    isShown = !isShown;
    button.textContent = isShown ? hide : show;
    attribution.hidden = !isShown;
  });
}
