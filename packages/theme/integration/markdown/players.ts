/** What plays behind a link: a page in a frame, or a file that the browser itself plays. */
export interface Player {
  kind: 'frame' | 'audio' | 'video';
  /** Who receives the reader's address: « YouTube », or the host's name. */
  host: string;
  /** What is asked when the reader wants to listen or to see. */
  url: string;
}

const FILES = { audio: /\.(?:mp3|m4a|oga|ogg|opus|flac|wav)$/i, video: /\.(?:mp4|m4v|webm|ogv)$/i };
const ID = { youtube: /^[\w-]{11}$/, number: /^\d+$/, word: /^[\w-]+$/ };

/**
 * The player of a link, at the address that tells its host least; none for an ordinary link, or one
 * that is not https. Addresses as documented by each host; YouTube asks for the page's origin
 * (its error 153 without), which browsers send by default.
 * @param peertubeHosts hosts whose `/w/` and `/videos/watch/` are videos of PeerTube
 */
export function playerOf(link: string, peertubeHosts: readonly string[]): Player | undefined {
  if (!URL.canParse(link)) return undefined;
  const url = new URL(link);
  // A host that a policy of the page can name, without port nor account.
  if (url.protocol !== 'https:' || url.username || url.password || url.port) return undefined;
  if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(url.hostname)) return undefined;
  return (
    youtube(url) ?? dailymotion(url) ?? vimeo(url) ?? peertube(url, peertubeHosts) ?? file(url)
  );
}

function youtube({ hostname, pathname, searchParams }: URL): Player | undefined {
  const [first = '', second = ''] = pathname.slice(1).split('/');
  const host = hostname.replace(/^(?:www|m)\./, '');
  const id =
    host === 'youtu.be'
      ? first
      : ['youtube.com', 'youtube-nocookie.com'].includes(host)
        ? first === 'watch'
          ? searchParams.get('v')
          : ['embed', 'live', 'shorts'].includes(first) && second
        : undefined;
  if (!id || !ID.youtube.test(id)) return undefined;
  const start = seconds(searchParams.get('t') ?? searchParams.get('start') ?? '');
  const query = new URLSearchParams({ autoplay: '1', ...(start && { start }) });
  return frame('YouTube', `https://www.youtube-nocookie.com/embed/${id}?${query}`);
}

function dailymotion({ hostname, pathname }: URL): Player | undefined {
  const [first = '', second = ''] = pathname.slice(1).split('/');
  const host = hostname.replace(/^www\./, '');
  const name =
    host === 'dai.ly' ? first : host === 'dailymotion.com' && first === 'video' && second;
  // A former address carries the title too: `x84sh87_un-titre`.
  const [id = ''] = (name || '').split('_');
  if (!/^[a-z0-9]+$/i.test(id)) return undefined;
  return frame('Dailymotion', `https://geo.dailymotion.com/player.html?video=${id}`);
}

function vimeo({ hostname, pathname, searchParams }: URL): Player | undefined {
  if (!['vimeo.com', 'www.vimeo.com', 'player.vimeo.com'].includes(hostname)) return undefined;
  const [id = '', key] = pathname
    .replace(/^\/video\//, '/')
    .slice(1)
    .split('/');
  if (!ID.number.test(id)) return undefined;
  // Videos that are not listed have a key.
  const h = key || searchParams.get('h');
  const query = new URLSearchParams({ autoplay: '1', dnt: '1', ...(h && { h }) });
  return frame('Vimeo', `https://player.vimeo.com/video/${id}?${query}`);
}

function peertube({ hostname, pathname }: URL, hosts: readonly string[]): Player | undefined {
  if (!hosts.includes(hostname)) return undefined;
  const id = /^\/(?:w|videos\/watch)\/(?<id>[^/]+)\/?$/.exec(pathname)?.groups?.id;
  if (!id || !ID.word.test(id)) return undefined;
  // Between peers, other viewers would receive the reader's address as well.
  return frame(hostname, `https://${hostname}/videos/embed/${id}?autoplay=1&p2p=0`);
}

function file({ hostname, pathname, href }: URL): Player | undefined {
  for (const kind of ['audio', 'video'] as const) {
    if (FILES[kind].test(pathname)) return { kind, host: hostname, url: href };
  }
  return undefined;
}

function frame(host: string, url: string): Player {
  return { kind: 'frame', host, url };
}

/** `90`, `90s`, `1m30s` → `90` */
function seconds(time: string): string | undefined {
  const parts = /^(?:(?<h>\d+)h)?(?:(?<m>\d+)m)?(?:(?<s>\d+)s?)?$/.exec(time)?.groups;
  const total = Number(parts?.h ?? 0) * 3600 + Number(parts?.m ?? 0) * 60 + Number(parts?.s ?? 0);
  return total > 0 ? String(total) : undefined;
}
