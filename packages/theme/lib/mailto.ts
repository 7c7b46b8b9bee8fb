interface Message {
  to?: string;
  subject: string;
  body: string;
}

/** Link that opens a message ready to be sent, as RFC 6068 writes it. */
export function mailto({ to = '', subject, body }: Message): string {
  const lines = body.replaceAll('\n', '\r\n');
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}
