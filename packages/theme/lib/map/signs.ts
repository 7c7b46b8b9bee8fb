import type { Layer } from './state.ts';

/** Shapes of a pin that is one thing, around its middle, in CSS pixels: told apart without colour. */
export const SIGNS: Record<Layer, string> = {
  'a-ne-pas-manquer': 'M0-11l3.2 7 7.6.8-5.7 5.1 1.6 7.5L0 5.6l-6.7 3.8 1.6-7.5-5.7-5.1 7.6-.8z',
  agenda: 'M-9 0a9 9 0 1 0 18 0 9 9 0 1 0-18 0z',
  lieux: 'M-8-8H8V8H-8z',
  structures: 'M0-11L11 0 0 11-11 0z',
};
