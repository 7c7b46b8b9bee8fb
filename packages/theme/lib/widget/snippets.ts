import { ALL_THEMES, EVERYWHERE } from '../../widget/data.ts';
import { DEFAULT_COUNT } from '../../widget/options.ts';
import { escapeHtml } from '../escape-html.ts';

/** What a partner chooses. */
export interface WidgetChoice {
  zone: string;
  theme: string;
  count: number;
  appearance: string;
  /** Empty for the agenda's own. */
  heading: string;
  /** The link that stands in the page where the script does not run. */
  agenda: { url: string; title: string };
}

/** What the page begins with. */
export const FIRST_CHOICE = {
  zone: EVERYWHERE,
  theme: ALL_THEMES,
  count: DEFAULT_COUNT,
  appearance: 'auto',
  heading: '',
};

/** The attributes of `<echosciences-agenda>` that say a choice; what goes without saying is left out. */
export function attributesOf({ zone, theme, count, appearance, heading }: WidgetChoice) {
  const attributes: [name: string, value: string][] = [
    ['territoire', zone === EVERYWHERE ? '' : zone],
    ['theme', theme === ALL_THEMES ? '' : theme],
    ['nombre', String(count)],
    ['apparence', appearance === FIRST_CHOICE.appearance ? '' : appearance],
    ['titre', heading],
  ];
  return attributes.filter(([, value]) => value !== '');
}

/** The script and the element, as HTML. */
export function elementSnippet(choice: WidgetChoice, portal: string): string {
  const attributes = attributesOf(choice).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  const { url, title } = choice.agenda;
  return [
    `<script src="${portal}/widget/agenda.js" async></script>`,
    `<echosciences-agenda${attributes.join('')}>`,
    `  <a href="${escapeHtml(url)}">${escapeHtml(title)}</a>`,
    '</echosciences-agenda>',
  ].join('\n');
}

/** What a frame may do: open its links, in the page's place or beside it. Scripts are not in it. */
const SANDBOX =
  'allow-top-navigation-by-user-activation allow-popups allow-popups-to-escape-sandbox';

/** The frame, as HTML. It has the number, the colours and the title of its page. */
export function frameSnippet(choice: WidgetChoice, portal: string): string {
  return `<iframe src="${portal}${framePath(choice)}" title="${escapeHtml(choice.agenda.title)}" width="100%" height="640" frameborder="0" loading="lazy" sandbox="${SANDBOX}"></iframe>`;
}

export function framePath({ zone, theme }: Pick<WidgetChoice, 'zone' | 'theme'>): string {
  return `/widget/cadre/${zone}/${theme}/`;
}
