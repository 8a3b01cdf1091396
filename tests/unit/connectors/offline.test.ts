import type { NetworkInterfaceInfo } from 'node:os'
import { expect, it } from 'vitest'
import { isOffline } from '../../../main/connectors/offline'

const has = (address: string, internal = false): NetworkInterfaceInfo =>
  ({ address, internal, family: address.includes(':') ? 'IPv6' : 'IPv4' }) as NetworkInterfaceInfo
const lo = [has('127.0.0.1', true), has('::1', true)]
const online = { lo, eth0: [has('192.168.1.7')] }

it.each([
  ['no network but the loopback', 'ENOTFOUND', { lo }, true],
  ['nothing at all', 'ETIMEDOUT', {}, true],
  [
    'an address that the interface gave itself',
    'ENOTFOUND',
    { lo, wlan0: [has('169.254.9.1'), has('fe80::1')] },
    true,
  ],
  ['no way out', 'ENETUNREACH', online, true],
  ['nobody who knows names', 'EAI_AGAIN', online, true],
  ['a name that nobody knows', 'ENOTFOUND', online, false],
  ['a service that does not answer', 'ETIMEDOUT', online, false],
  ['a network of IPv6 alone', 'ECONNRESET', { lo, eth0: [has('2001:db8::7')] }, false],
] as const)('with %s (%s)', (_, failure, interfaces, expected) => {
  expect(isOffline(failure, interfaces)).toBe(expected)
})
