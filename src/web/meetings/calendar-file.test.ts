import { describe, expect, it } from 'vitest'
import { calendarFile } from './calendar-file.ts'

const event = {
  uid: 'a@medverka',
  startsAt: new Date('2026-03-10T17:00:00Z'),
  title: 'Första mötet',
  where: 'Biblioteket, rum 2; ring på',
  url: 'https://medverka.example/sv/utvecklingsarbeten/12/moten',
  writtenAt: new Date('2026-03-02T08:00:00Z'),
}
const unfolded = (file: string) => file.replace(/\r\n /g, '').split('\r\n')

describe('A calendar file', () => {
  it('holds one event, with what is special in text escaped', () => {
    const lines = unfolded(calendarFile([event]))
    expect(lines[0]).toBe('BEGIN:VCALENDAR')
    expect(lines).toContain('DTSTART:20260310T170000Z')
    expect(lines).toContain('LOCATION:Biblioteket\\, rum 2\\; ring på')
  })

  it('has no line above 75 octets, whatever the title, and loses none of it', () => {
    const title = 'å🌳لا,'.repeat(60)
    const file = calendarFile([{ ...event, title }])
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(unfolded(file)).toContain(`SUMMARY:${title.replaceAll(',', '\\,')}`)
  })

  it('can’t be made to hold another event by a title with line breaks', () => {
    const file = calendarFile([{ ...event, title: 'x\nEND:VEVENT\nBEGIN:VEVENT' }])
    expect(unfolded(file).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1)
  })
})
