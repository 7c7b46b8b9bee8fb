/** A line of `_redirects`: the former address, where it leads, and what the answer says of the move. */
export interface Redirect {
  /** Path of the site, percent-encoded; a segment may be `:name`, the last one `*`. */
  from: string;
  /** Path of the site or absolute address, in which `:name` and `:splat` stand for what was there. */
  to: string;
  /** 301: moved for good. 302: this is the nearest page for now. */
  status: 301 | 302;
}

const STATUSES: readonly number[] = [301, 302] satisfies Redirect['status'][];

/**
 * Reads `_redirects`, in the format of Netlify and Cloudflare Pages of which we write a part:
 * `<from> <to> <status>`, one a line; the first line that fits an address holds.
 * @throws Error when a line is anything else
 */
export function parseRedirects(text: string): Redirect[] {
  return text.split('\n').flatMap((line, index) => {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) return [];
    const [from = '', to = '', status = '', ...rest] = content.split(/\s+/);
    if (!from.startsWith('/') || !STATUSES.includes(Number(status)) || rest.length > 0) {
      throw new Error(
        `_redirects:${index + 1}: expected "<from> <to> <301|302>", received "${content}".`,
      );
    }
    return [{ from, to, status: Number(status) as Redirect['status'] }];
  });
}

/**
 * Writes `_redirects`. Hosts take an address with a slash at its end for another one than without:
 * each has its line.
 * @throws Error when a part would end its field or its line
 */
export function writeRedirects(redirects: readonly Redirect[]): string {
  return redirects
    .flatMap(({ from, to, status }) => {
      const odd = [from, to].find((part) => part === '' || /[\s\p{Cc}]/u.test(part));
      if (odd !== undefined) throw new Error(`Cannot be written to _redirects: "${odd}".`);
      const spellings = /[/*]$/.test(from) ? [from] : [from, `${from}/`];
      return spellings.map((path) => `${path} ${to} ${status}\n`);
    })
    .join('');
}
