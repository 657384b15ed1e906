import { describe, expect, it } from 'vitest'
import { keepWords } from './kept-words.ts'

/** Writes down how often it was asked to write. */
function writer(html: string) {
  const write = () => {
    write.times++
    return { lead: 'En ingress', html }
  }
  write.times = 0
  return write
}

describe('Words that are kept', () => {
  it('are written once for the same rows, and anew for any that differ', async () => {
    const kept = keepWords()
    const write = writer('<p>Ö</p>')
    const rows = (title: string) => ({ efforts: [{ title, answeredAt: new Date(0) }], total: 1 })
    expect(await kept('sv a', { rows: rows('En'), drawing: null }, write)).toMatchObject({ html: '<p>Ö</p>' })
    await kept('sv a', { rows: rows('En'), drawing: null }, write)
    expect(write.times).toBe(1)
    await kept('sv a', { rows: rows('En annan'), drawing: null }, write)
    await kept('sv a', { rows: { ...rows('En annan'), total: 2 }, drawing: null }, write)
    expect(write.times).toBe(3)
  })

  it('are others for another drawing, and for another reader', async () => {
    const kept = keepWords()
    const write = writer('<p>A</p>')
    const drawing = {}
    await kept('sv a', { rows: {}, drawing }, write)
    await kept('sv a', { rows: {}, drawing }, write)
    await kept('sv a', { rows: {}, drawing: {} }, write)
    await kept('en a', { rows: {}, drawing }, write)
    expect(write.times).toBe(3)
  })

  it('never take more room than they may: what nobody has read for longest goes first', async () => {
    const kept = keepWords(25)
    const write = writer('0123456789')
    const ask = (key: string) => kept(key, { rows: { key }, drawing: null }, write)
    for (const key of ['a', 'b', 'a', 'c']) await ask(key)
    expect(write.times).toBe(3)
    await ask('a')
    expect(write.times).toBe(3)
    await ask('b')
    expect(write.times).toBe(4)
    const long = writer('x'.repeat(26))
    expect(await kept('long', { rows: {}, drawing: null }, long)).toMatchObject({ html: 'x'.repeat(26) })
    await kept('long', { rows: {}, drawing: null }, long)
    expect(long.times).toBe(2)
  })
})
