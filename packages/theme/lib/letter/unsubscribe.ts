import { unsubscribeTexts } from '../../texts/unsubscribe.ts';

/** Mailing tools by what they put in the place of the link by which one unsubscribes. */
export interface MailingTool {
  id: string;
  name: string;
  /** Its variable for the address; none when it adds the link itself. */
  variable?: string;
}

/** Variables as the tools' own help pages give them (2026). */
export const MAILING_TOOLS: readonly MailingTool[] = [
  { id: 'brevo', name: 'Brevo', variable: '{{ unsubscribe }}' },
  { id: 'mailchimp', name: 'Mailchimp', variable: '*|UNSUB|*' },
  { id: 'mailjet', name: 'Mailjet', variable: '[[UNSUB_LINK_FR]]' },
  { id: 'liste', name: unsubscribeTexts.listTool },
];

/** What stands in the letter until a tool is known, for eyes that proofread: no reader shall see it. */
export const UNSUBSCRIBE_MARK = '[LIEN DE DÉSINSCRIPTION]';

/** The mark in the HTML. */
export const MARKED_LINK = `<span style="background-color:#ffe27a;color:#332600">${UNSUBSCRIBE_MARK}</span>`;

/** The letter for a tool, as HTML and as text. */
export function forTool(
  { html, text }: { html: string; text: string },
  { variable }: MailingTool,
): { html: string; text: string } {
  const link = variable
    ? `<a href="${variable}" style="color:inherit">${unsubscribeTexts.unsubscribe}</a>`
    : '';
  const line = variable ? `${unsubscribeTexts.unsubscribe}\u00A0: ${variable}` : '';
  // As functions: `$` and `|` of a variable are no patterns.
  return {
    html: html.replace(MARKED_LINK, () => link),
    text: text.replace(UNSUBSCRIBE_MARK, () => line),
  };
}
