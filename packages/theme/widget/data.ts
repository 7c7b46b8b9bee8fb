import type { LocalDateTime, Span } from '@echosciences/calendar';

/** What the widget reads: `/widget/donnees/<zone>/<theme>.json`. Its addresses are absolute. */
export interface WidgetData {
  /** Wall-clock time that the build took for now. */
  built: LocalDateTime;
  /** « Agenda des sciences en Bretagne » */
  title: string;
  /** Where the whole agenda is. */
  all: { url: string; label: string };
  /** Angle of the accent's colour, in degrees. */
  hue: number;
  events: WidgetEvent[];
}

export interface WidgetEvent {
  title: string;
  url: string;
  /** « Atelier » */
  kind: string;
  /** « Espace des sciences, Rennes » */
  where?: string;
  badges: string[];
  isCancelled: boolean;
  /** The next ones, earliest first; of what lasts, one from its beginning to its end. */
  sessions: Span[];
  /** It lasts, as an exhibition does, rather than happens. */
  lasts: boolean;
}

/** The zone of the whole network, and the list of all themes, in addresses. */
export const EVERYWHERE = 'reseau';
export const ALL_THEMES = 'tous';
