import { BlockList, isIP } from 'node:net';

/**
 * Networks that are not the public Internet, of the special-purpose address registries of IANA
 * (RFC 6890): an address that a contributor wrote shall not make this machine ask its neighbours.
 */
const SPECIAL_IPV4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
];

/** Inside of 2000::/3, which alone is routed: Teredo and its kin, documentation, 6to4. */
const SPECIAL_IPV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const special = new BlockList();
for (const network of SPECIAL_IPV4) add(special, network, 'ipv4');
for (const network of SPECIAL_IPV6) add(special, network, 'ipv6');
const routed = new BlockList();
add(routed, '2000::/3', 'ipv6');

/** Whether an IP address, in text, is one of the public Internet. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !special.check(address, 'ipv4');
  return version === 6 && routed.check(address, 'ipv6') && !special.check(address, 'ipv6');
}

const loopback = new BlockList();
add(loopback, '127.0.0.0/8', 'ipv4');
add(loopback, '::1/128', 'ipv6');

/** Whether an IP address, in text, is this machine's own. */
export function isLoopbackAddress(address: string): boolean {
  const version = isIP(address);
  return version !== 0 && loopback.check(address, version === 4 ? 'ipv4' : 'ipv6');
}

/** Whether an address says that it leads to this machine: what a name resolves to is not asked. */
export function saysLoopback({ hostname }: URL): boolean {
  return /(?:^|\.)localhost$/.test(hostname) || isLoopbackAddress(hostname.replace(/^\[|\]$/g, ''));
}

function add(list: BlockList, network: string, family: 'ipv4' | 'ipv6') {
  const [address = '', prefix] = network.split('/');
  list.addSubnet(address, Number(prefix), family);
}
