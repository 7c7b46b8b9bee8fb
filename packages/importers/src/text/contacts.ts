import type { RootContent } from 'mdast';
import type { SourceRecord } from '../record.ts';
import { oneLine } from './characters.ts';
import type { EventFields } from './fields.ts';
import { eventFields, valid } from './fields.ts';
import { linkLabel, linkTarget } from './tree/link-target.ts';

type Registration = SourceRecord['registration'];
type Kind = 'url' | 'email' | 'phone';

interface Contact {
  kind: Kind;
  value: string;
}

/** More than these is a directory. */
const MOST_OTHERS = 5;

/** The first page, mail and telephone number by which people register. */
export function registrationOf(registration: Registration): EventFields['registration'] {
  const contacts = contactsOf(registration);
  const first = (kind: Kind) => contacts.find((contact) => contact.kind === kind)?.value;
  const [url, email, phone] = [first('url'), first('email'), first('phone')];
  return url || email || phone ? valid(eventFields.registration, { url, email, phone }) : undefined;
}

/** The contacts that the fields have no room for, as one line. */
export function otherContacts(registration: Registration): RootContent[] {
  const contacts = contactsOf(registration);
  const others = contacts
    .filter((one) => one !== contacts.find(({ kind }) => kind === one.kind))
    .slice(0, MOST_OTHERS);
  if (others.length === 0) return [];
  const links = others.flatMap<Paragraph['children'][number]>(({ kind, value }, index) => [
    ...(index > 0 ? [{ type: 'text', value: ', ' } as const] : []),
    linkTo(kind, value),
  ]);
  return [
    { type: 'paragraph', children: [{ type: 'text', value: 'Autres contacts\u00A0: ' }, ...links] },
  ];
}

type Paragraph = Extract<RootContent, { type: 'paragraph' }>;

function linkTo(kind: Kind, value: string): Paragraph['children'][number] {
  if (kind === 'phone') return { type: 'text', value };
  const url = kind === 'email' ? `mailto:${value}` : value;
  return { type: 'link', url, children: [{ type: 'text', value: linkLabel(url) }] };
}

/** What is given as a way to register and is none, as it is written: « sur place ». */
export function unreadContacts(registration: Registration): string[] {
  const unread = writtenIn(registration).filter((written) => !contactOf(written));
  return [...new Set(unread)].filter((written) => /[\p{L}\p{N}]/u.test(written));
}

/** Each contact once, by what it looks like rather than by what it was called. */
function contactsOf(registration: Registration): Contact[] {
  const found = new Map<string, Contact>();
  for (const written of writtenIn(registration)) {
    const read = contactOf(written);
    if (read && !found.has(keyOf(read))) found.set(keyOf(read), read);
  }
  return [...found.values()];
}

function writtenIn(registration: Registration): string[] {
  return registration.flatMap(({ value }) =>
    oneLine(value)
      .split(/\s+(?:ou|\/|;|\|)\s+|\s*[;|\n]\s*/)
      .map((written) => written.trim()),
  );
}

function contactOf(written: string): Contact | undefined {
  const phone = phoneOf(written);
  if (phone) return { kind: 'phone', value: phone };
  const target = linkTarget(written.replace(/[\s.,;]+$/, ''));
  const value = target?.replace(/^mailto:/, '');
  const kind = target?.startsWith('mailto:') ? 'email' : 'url';
  return value && valid(eventFields.registration.unwrap().shape[kind], value)
    ? { kind, value }
    : undefined;
}

/** A number as it is read aloud: « 04 76 00 00 00 », « +32 2 123 45 67 » as written. */
function phoneOf(written: string): string | undefined {
  const plain = written.replace(/^(?:tel:|t[ée]l(?:[ée]phone)?\.?\s*:?)\s*/i, '').trim();
  if (!/^[+\d][\d\s./()-]*$/.test(plain)) return undefined;
  const digits = plain.replace(/\(0\)/, '').replace(/[^\d+]/g, '');
  const national = digits.replace(/^(?:\+|00)33/, '0');
  const french = /^0[1-9]\d{8}$/.test(national);
  const value = french ? (national.match(/../g) ?? []).join(' ') : plain.replaceAll('/', ' ');
  return valid(eventFields.registration.unwrap().shape.phone, value);
}

/** Two addresses of one page: with or without `www.`, https or a slash at the end. */
function keyOf({ kind, value }: Contact): string {
  return kind === 'url'
    ? value.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/+$/, '')
    : value.toLowerCase().replace(/\s/g, '');
}
