import type { Renderer } from './contract.ts';

let loading: Promise<Renderer> | undefined;

/** The theme's renderer, at its address: loaded once, with the first preview. */
export function loadRenderer(): Promise<Renderer> {
  // A computed address is one that the bundler leaves alone.
  const address = new URL('apercu.js', document.baseURI).href;
  loading ??= import(/* @vite-ignore */ address).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading as Promise<Renderer>;
}
