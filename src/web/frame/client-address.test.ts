import { describe, expect, it } from 'vitest'
import { networkOf } from './client-address.ts'

describe('The network that tries are counted for', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7', 'an IPv4 address is one client'],
    ['::ffff:192.0.2.7', '192.0.2.7', 'also as a dual-stack socket says it'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2', 'an IPv6 household has 2^64 addresses'],
    ['2001:db8:1:2::5', '2001:db8:1:2', 'however the address is shortened'],
    ['2001:db8::5', '2001:db8:0:0', 'zeros within the network too'],
    ['2001:db8::2:3:4:5:6', '2001:db8:0:2', 'where a single group is left out'],
    ['2001:0DB8:0001:0002::5', '2001:db8:1:2', 'or written in full'],
    ['fe80::1%eth0', 'fe80:0:0:0', 'a zone is no part of it'],
    ['::1', '0:0:0:0', 'loopback is one client'],
    ['64:ff9b::192.0.2.7', '64:ff9b:0:0', 'a translated address ends in two groups'],
  ])('%s counts as %s: %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})
