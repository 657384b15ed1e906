import { describe, expect, it } from 'vitest'
import { askTogether } from './ask-together.ts'
import { createDatabase, createPool } from './database.ts'

/** Never asked itself: what is read here is read by hand. */
const db = createDatabase(createPool('postgres://nobody@127.0.0.1:1/none', 1))
const another = createDatabase(createPool('postgres://nobody@127.0.0.1:1/none', 1))

/** Something that is read slowly, and changes meanwhile. */
function slowReading() {
  const pending: (() => void)[] = []
  let value = 1
  let begun = 0
  return {
    change: () => void value++,
    begun: () => begun,
    read: () => {
      begun++
      const seen = value
      return new Promise<number>((resolve) => pending.push(() => resolve(seen)))
    },
    /** Lets the oldest reading end, and whoever waited for it go on. */
    end: async () => {
      pending.shift()?.()
      await new Promise((resolve) => setImmediate(resolve))
    },
  }
}

describe('Asking together', () => {
  it('reads once for all who came while it was being read, and what they get was begun after they came', async () => {
    const it = slowReading()
    const together = askTogether<number>()
    const first = together(db, 'a', it.read)
    it.change()
    const later = [together(db, 'a', it.read), together(db, 'a', it.read), together(db, 'a', it.read)]
    expect(it.begun()).toBe(1)
    await it.end()
    await it.end()
    expect(await first).toBe(1)
    expect(await Promise.all(later)).toEqual([2, 2, 2])
    expect(it.begun()).toBe(2)
  })

  it('is for those who come while the second is read a third reading', async () => {
    const it = slowReading()
    const together = askTogether<number>()
    const first = together(db, 'a', it.read)
    const second = together(db, 'a', it.read)
    await it.end()
    it.change()
    const third = together(db, 'a', it.read)
    await it.end()
    await it.end()
    expect(await Promise.all([first, second, third])).toEqual([1, 1, 2])
  })

  it('keeps nothing when nobody asks, and keeps what is asked for apart', async () => {
    const it = slowReading()
    const together = askTogether<number>()
    const apart = [together(db, 'a', it.read), together(db, 'b', it.read), together(another, 'a', it.read)]
    expect(it.begun()).toBe(3)
    for (const _ of apart) await it.end()
    expect(await Promise.all(apart)).toEqual([1, 1, 1])
    it.change()
    const anew = together(db, 'a', it.read)
    await it.end()
    expect(await anew).toBe(2)
  })

  it('fails for those who waited, not for those who come after', async () => {
    const together = askTogether<number>()
    const failing = () => Promise.reject(new Error('away'))
    const first = together(db, 'a', failing)
    const second = together(db, 'a', () => Promise.resolve(7))
    await expect(first).rejects.toThrow('away')
    expect(await second).toBe(7)
    await expect(together(db, 'a', failing)).rejects.toThrow('away')
    expect(await together(db, 'a', () => Promise.resolve(8))).toBe(8)
  })
})
