const LANGUAGE = ['lang', 'dir'];

/**
 * The HTML that a Markdown body may hold, each tag with its attributes: what Markdown has no sign
 * for, and what a reader's aids understand. No style, class, id or event handler: looks are the
 * theme's. `pnpm check` refuses the rest; pages show it as the text it is.
 */
export const HTML_TAGS: Record<string, readonly string[]> = {
  abbr: ['title', ...LANGUAGE],
  bdi: LANGUAGE,
  br: [],
  cite: LANGUAGE,
  del: [],
  details: [],
  dfn: ['title', ...LANGUAGE],
  ins: [],
  kbd: [],
  mark: [],
  q: LANGUAGE,
  samp: [],
  small: [],
  span: LANGUAGE,
  sub: [],
  summary: [],
  sup: [],
  var: [],
};
