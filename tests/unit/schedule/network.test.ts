import { describe, expect, it } from 'vitest'
import { hasNetwork, meansMetered } from '../../../main/schedule/network'

const address = (address: string, internal = false) => ({ address, internal })

describe('a network', () => {
  it('is an address that leads out of the computer', () => {
    expect(hasNetwork({ lo: [address('127.0.0.1', true)], wlan0: [address('192.168.1.7')] })).toBe(true)
    expect(hasNetwork({ wlan0: [address('2001:db8::7')] })).toBe(true)
  })

  it.each([
    ['nothing', {}],
    ['the computer itself', { lo: [address('127.0.0.1', true), address('::1', true)] }],
    ['an address that nobody gave', { eth0: [address('169.254.3.4'), address('fe80::1')] }],
    ['containers', { docker0: [address('172.17.0.1')], 'br-2f': [address('172.18.0.1')], lo: undefined }],
  ])('is not there with %s', (_case, interfaces) => {
    expect(hasNetwork(interfaces)).toBe(false)
  })

  it('costs where NetworkManager says or guesses so', () => {
    expect(['u 1\n', 'u 3\n'].map(meansMetered)).toEqual([true, true])
    expect(['u 0\n', 'u 2\n', 'u 4\n', 'u 10\n', ''].map(meansMetered)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ])
  })
})
