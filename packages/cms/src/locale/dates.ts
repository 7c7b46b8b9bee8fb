import dayjs from 'dayjs';
import 'dayjs/locale/fr.js';
import advancedFormat from 'dayjs/plugin/advancedFormat.js';

/** Dates that Decap writes, in summaries and on cards, in French: « 1er octobre 2026 » for `Do MMMM YYYY`. */
export function speakFrench(): void {
  dayjs.extend(advancedFormat);
  dayjs.locale('fr');
}
