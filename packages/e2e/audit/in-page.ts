import type { BrowserContext } from 'playwright-core';

/** What checks share inside the page: `audit.nameOf(element)`… */
export interface InPage {
  /** How a finding names an element: `a.button « Chercher »`. */
  nameOf(element: Element): string;
  /** Rendered, and not hidden by its ancestors or for screen readers alone. */
  isSeen(element: Element): boolean;
  /** Contrast of two CSS colours over white, 1 to 21. */
  contrast(one: string, other: string): number;
  /** The colour behind an element. */
  groundOf(element: Element | null): string;
  /** Text as read out: spaces are all one. */
  plain(text: string | null): string;
}

declare global {
  var audit: InPage;
}

/** Gives every page of a context the helpers. */
export function addHelpers(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 1;
    canvas.height = 1;
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    const known = new Map<string, number[]>();
    const channels = (colour: string): number[] => {
      const cached = known.get(colour);
      if (cached || !pen) return cached ?? [0, 0, 0];
      pen.fillStyle = '#fff';
      pen.fillRect(0, 0, 1, 1);
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 1, 1);
      const rgb = [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
      known.set(colour, rgb);
      return rgb;
    };
    const luminance = (colour: string) =>
      channels(colour)
        .map((value) => value / 255)
        .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
        .reduce((sum, value, index) => sum + value * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);
    const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
    globalThis.audit = {
      plain,
      nameOf: (element) => {
        const tag = element.tagName.toLowerCase();
        const classes = [...element.classList].map((name) => `.${name}`).join('');
        const text = plain(element.getAttribute('aria-label') ?? element.textContent).slice(0, 50);
        return `${tag}${element.id && `#${element.id}`}${classes}${text && ` « ${text} »`}`;
      },
      isSeen: (element) => {
        const { width, height } = element.getBoundingClientRect();
        const shown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
        const isClipped = getComputedStyle(element).clipPath === 'inset(50%)';
        return (
          shown && width > 1 && height > 1 && !isClipped && !element.closest('.visually-hidden')
        );
      },
      contrast: (one, other) => {
        const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
        return (light + 0.05) / (dark + 0.05);
      },
      groundOf: (element) => {
        for (let current = element; current; current = current.parentElement) {
          const { backgroundColor } = getComputedStyle(current);
          if (!/^(?:transparent|rgba\(.*, 0\))$|\/ 0\)$/.test(backgroundColor))
            return backgroundColor;
        }
        return 'white';
      },
    };
  });
}
