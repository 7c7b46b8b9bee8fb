import { base64 } from '../base64.ts';

/** How many requests a visitor may send at once, and how often one more after that. */
const BURST = 10;
const REFILL_MILLISECONDS = 120_000;

/** Beyond it the visitors that were not seen for the longest time are forgotten. */
const MOST_VISITORS = 10_000;

export interface RateLimit {
  /**
   * Counts one request of a visitor.
   * @param address IP address; kept in no form that leads back to it
   * @returns how many seconds the visitor has to wait; 0 when the request may go through
   */
  take(address: string, now: number): Promise<number>;
}

/** A token bucket for each visitor, in the memory of this instance. */
export function createRateLimit(): RateLimit {
  const salt = crypto.randomUUID();
  const buckets = new Map<string, { left: number; at: number }>();
  return {
    async take(address, now) {
      const key = await digest(salt + networkOf(address));
      const { left, at } = buckets.get(key) ?? { left: BURST, at: now };
      const filled = Math.min(BURST, left + (now - at) / REFILL_MILLISECONDS);
      buckets.delete(key);
      buckets.set(key, { left: filled >= 1 ? filled - 1 : filled, at: now });
      const [oldest] = buckets.keys();
      if (buckets.size > MOST_VISITORS && oldest !== undefined) buckets.delete(oldest);
      return filled >= 1 ? 0 : Math.ceil(((1 - filled) * REFILL_MILLISECONDS) / 1000);
    },
  };
}

/** What one subscriber has: an IPv4 address, or the first 64 bits of an IPv6 one (RFC 6177). */
export function networkOf(address: string): string {
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  if (mapped || !address.includes(':')) return mapped ?? address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const first = head.split(':').filter(Boolean);
  const last = tail?.split(':').filter(Boolean) ?? [];
  const zeros = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0');
  return [...first, ...(tail === undefined ? [] : zeros), ...last]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return base64(new Uint8Array(bytes));
}
