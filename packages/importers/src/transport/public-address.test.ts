import { expect, test } from 'vitest';
import { isPublicAddress, saysLoopback } from './public-address.ts';

test.each(['93.184.216.34', '172.15.255.255', '172.32.0.1', '2a01:e0a::1', '2606:4700::6810:85e5'])(
  '%s is public',
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

test.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.8.8.8',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:10.0.0.1',
  '64:ff9b::10.0.0.1',
  'fc00::1',
  'fe80::1',
  'ff02::1',
  '2001:db8::1',
  '2002:a00:1::1',
  'localhost',
  '',
])('%s is not', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(['http://localhost:8080/', 'http://a.localhost/', 'http://127.1/', 'http://[::1]:8080/'])(
  '%s says that it is this machine',
  (address) => {
    expect(saysLoopback(new URL(address))).toBe(true);
  },
);

test.each(['http://localhost.example/', 'http://127.0.0.1.example/', 'http://10.0.0.1/'])(
  '%s does not',
  (address) => {
    expect(saysLoopback(new URL(address))).toBe(false);
  },
);
