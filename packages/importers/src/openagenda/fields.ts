/**
 * An event of OpenAgenda as each of its shapes holds it: where a value stands is settled, what it
 * means is not. Only what is listed here is ever taken out of a source's record.
 */
export interface EventFields {
  uid: unknown;
  title: unknown;
  url?: unknown;
  createdAt?: unknown;
  updatedAt?: unknown;
  summary: unknown;
  /** Markdown, or HTML where the source was asked for it. */
  description: unknown;
  /** HTML, where there is no `description`. */
  descriptionHtml?: unknown;
  /** `{ begin, end }`, or `{ start, end }`. */
  timings: unknown;
  /** The first and the last session, for what lists no timings. */
  outline?: { begin: unknown; end: unknown }[];
  /** « Du 3 au 7 octobre » */
  datesInWords?: unknown;
  status: unknown;
  attendance: unknown;
  onlineUrl: unknown;
  location?: LocationFields;
  conditions: unknown;
  registration: unknown;
  accessibility: unknown;
  age: { min?: unknown; max?: unknown };
  keywords: unknown;
  /** Labels of the choices made in the agenda's own fields. */
  labels: string[];
  /** Addresses of the image, the best first. */
  images: unknown[];
  imageCredit: unknown;
  agenda?: { uid: unknown; title: unknown };
  /** What decides whether it is for publication. */
  state?: unknown;
  isPrivate?: unknown;
  isDraft?: unknown;
  isRemoved?: unknown;
}

export interface LocationFields {
  name: unknown;
  address: unknown;
  postalCode: unknown;
  city: unknown;
  insee: unknown;
  latitude: unknown;
  longitude: unknown;
  website: unknown;
  countryCode: unknown;
}
