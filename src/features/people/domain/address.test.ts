import { describe, expect, it } from 'vitest'
import { readMailAddress } from './address.ts'

describe('an address that is one', () => {
  it.each([
    ['anna@exempel.se', 'anna@exempel.se', 'anna@exempel.se'],
    ['  Anna.Ek@Exempel.SE ', 'Anna.Ek@exempel.se', 'anna.ek@exempel.se'],
    ['anna+medverka@exempel.se', 'anna+medverka@exempel.se', 'anna@exempel.se'],
    ['+lapp@exempel.se', '+lapp@exempel.se', '+lapp@exempel.se'],
    ['a.n.n.a+x@gmail.com', 'a.n.n.a+x@gmail.com', 'anna@gmail.com'],
    ['an.na@GoogleMail.com', 'an.na@googlemail.com', 'anna@gmail.com'],
    ['an.na@exempel.se', 'an.na@exempel.se', 'an.na@exempel.se'],
    ['åsa@räksmörgås.example', 'åsa@räksmörgås.example', 'åsa@xn--rksmrgs-5wao1o.example'],
    ['a\u030Asa@exempel.se', 'åsa@exempel.se', 'åsa@exempel.se'],
    ["o'brien_1@mail.exempel.se", "o'brien_1@mail.exempel.se", "o'brien_1@mail.exempel.se"],
  ])('%j is written to as %j and known as %j', (typed, address, key) => {
    expect(readMailAddress(typed)).toEqual({ address, key })
  })
})

describe('what is no address', () => {
  it.each([
    '',
    'anna',
    '@exempel.se',
    'anna@',
    'anna@exempel',
    'anna@exempel.se\n',
    'anna@exempel.se\r\nBcc: annan@exempel.se',
    'anna\u0000@exempel.se',
    'anna\u202E@exempel.se',
    'anna\u200B@exempel.se',
    'anna\u2028@exempel.se',
    'anna@exempel.se, annan@exempel.se',
    'Anna <anna@exempel.se>',
    '"anna ek"@exempel.se',
    'anna ek@exempel.se',
    'anna@@exempel.se',
    '.anna@exempel.se',
    'an..na@exempel.se',
    'anna@-exempel.se',
    'anna@exem pel.se',
    'anna@exempel.se/vag',
    'anna@[127.0.0.1]',
    'anna@127.0.0.1',
    'anna@exempel.se:25',
    `${'a'.repeat(65)}@exempel.se`,
    `anna@${'a'.repeat(64)}.se`,
    `anna@${'abc.'.repeat(70)}se`,
  ])('%j is refused', (typed) => {
    expect(readMailAddress(typed)).toBeNull()
  })
})
