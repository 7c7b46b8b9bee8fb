/** What opens a variable or an instruction in the languages of mailing tools: Brevo, Mailchimp, Mailjet, Sympa… */
const OPENING = /([{[<*%$#|])(?=[{[%|*#])/g;
const WORD_JOINER = '\u2060';

/**
 * A text that mailing tools send as it reads: a contributor who writes `{{ contact.EMAIL }}` or
 * `*|UNSUB|*` in a title gives no order to the tool. The mark that parts the signs has no width.
 */
export function withoutMergeTags(text: string): string {
  return text.replace(OPENING, `$1${WORD_JOINER}`);
}
