import { describe, expect, it } from 'vitest'
import { onwardTo } from './onward.ts'

describe('Where one goes after signing in', () => {
  it.each([
    ['/sv/utvecklingsarbeten/12/problem'],
    ['/ar/'],
    ['/en/utvecklingsarbeten?ord=ljus&sida=2'],
    ['/sv/platser/lind%C3%A4ngen'],
  ])('may be a page of ours: %s', (address) => {
    expect(onwardTo(address)).toBe(address)
  })

  it.each([
    ['https://evil.example/sv/', 'another site'],
    ['//evil.example/sv/', 'another site without its protocol'],
    ['/\\evil.example', 'a backslash, which browsers take for a slash'],
    ['/sv\\..\\..\\/evil.example', 'backslashes farther in'],
    ['/sv/..//evil.example', 'a way out of our languages'],
    ['/sv/%2e%2e//evil.example', 'the same, encoded'],
    ['/\t/evil.example', 'a tab, which browsers drop'],
    ['/sv/\r\nSet-Cookie: a=b', 'a header of its own'],
    ['/sv/\u202Eevil', 'a turned direction'],
    ['javascript:alert(1)', 'a script'],
    ['data:text/html,x', 'data'],
    ['sv/', 'a path that begins nowhere'],
    ['/assets/main.js', 'no page'],
    ['/l/abc', 'a private link'],
    ['/sv/logga-in?till=/sv/logga-in', 'signing in again'],
    ['/sv/logga-ut', 'signing out'],
    [`/sv/${'a'.repeat(600)}`, 'endless'],
    ['', 'nothing'],
  ])('is never %s: %s', (address) => {
    expect(onwardTo(address)).toBeNull()
  })

  it('is nowhere when nothing was asked', () => {
    expect(onwardTo(undefined)).toBeNull()
  })
})
