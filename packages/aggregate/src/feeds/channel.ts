/** What a feed says of itself. */
export interface Channel {
  /** « Agenda · Bretagne » */
  title: string;
  description: string;
  /** Address of the page that the feed accompanies. */
  url: string;
  /** Address of the feed itself. */
  feedUrl: string;
  /** Labels of theme ids. */
  themes: ReadonlyMap<string, string>;
}
