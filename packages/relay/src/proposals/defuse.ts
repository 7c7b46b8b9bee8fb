/**
 * A person's words as one line that GitHub takes for nothing but words: no line break, no invisible
 * or bidirectional control; no mention, no reference that closes an issue, no `[skip ci]`. For titles
 * and commit messages, where nothing can be escaped: signs change for their like.
 */
export function defused(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replaceAll('@', '＠')
    .replaceAll('#', '＃')
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .replace(/\b(GH)-(?=\d)/gi, '$1\u2011')
    .trim();
}

/**
 * A person's words as a block of code: GitHub shows them as they are, with no link, mention,
 * checkbox, picture or HTML. The fence is longer than any within (CommonMark 0.31, 4.5).
 */
export function quoted(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/\r\n?|[\p{Zl}\p{Zp}]/gu, '\n')
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, '');
  const longest = Math.max(2, ...(plain.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${plain.trim()}\n${fence}`;
}

/** An address of electronic mail, as people write it. */
const MAIL = /[^\s@<>()]+@[^\s@<>()]+\.[a-z]{2,}/iu;

/** What these pages make public for ever is no place for somebody's address. */
export function holdsMail(text: string): boolean {
  return MAIL.test(text);
}
