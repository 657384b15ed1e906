import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import type { Visitor } from './visitor.ts'

/** More stops than this on the way to something, and nobody gets there. */
const STOPS = 60

/** Presses Tab until `goal` has the focus. Every stop on the way must show that it has it, and be on the screen (WCAG 2.4.7, 2.4.11). */
export async function tabTo({ page }: Visitor, goal: Locator): Promise<void> {
  for (let stops = 0; stops < STOPS; stops++) {
    await page.keyboard.press('Tab')
    const unseen = await page.evaluate(whatIsUnseen)
    expect(unseen, page.url()).toBe('')
    if (await goal.evaluate((it) => it === document.activeElement)) return
  }
  throw new Error(`${STOPS} presses of Tab on ${page.url()} don't lead to ${goal}`)
}

/** Runs in the page: what is wrong with how the focus shows; empty when nothing is. */
function whatIsUnseen(): string {
  const focused = document.activeElement
  if (focused === null || focused === document.body) return ''
  const isMarked = (it: Element | null | undefined) => {
    if (!it) return false
    const { outlineStyle, outlineWidth } = getComputedStyle(it)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  }
  // An answer to press is marked as a whole row.
  const marked = isMarked(focused) || (focused.matches('input') && isMarked(focused.parentElement))
  // A name that goes on from one line to the next is there in several pieces, and between them lies something else.
  const { left, right, top, bottom } = focused.getClientRects()[0] ?? focused.getBoundingClientRect()
  const middle = (from: number, to: number, most: number) => (Math.max(from, 0) + Math.min(to, most)) / 2
  const there = document.elementFromPoint(middle(left, right, innerWidth), middle(top, bottom, innerHeight))
  const name = focused.outerHTML.slice(0, 200)
  if (!marked) return `The focus does not show on ${name}`
  if (there === null) return `Off the screen: ${name}`
  const covered = !(focused.contains(there) || there.contains(focused) || there.closest('label')?.control === focused)
  return covered ? `Covered by ${there.outerHTML.slice(0, 200)}: ${name}` : ''
}
