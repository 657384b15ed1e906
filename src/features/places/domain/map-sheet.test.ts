import { describe, expect, it } from 'vitest'
import { mapSheet } from './map-sheet.ts'

const SHOWN = { minX: 13.0, minY: 55.56, maxX: 13.04, maxY: 55.58 }

describe('A sheet of map', () => {
  const sheet = mapSheet(SHOWN)

  it('shows what it was asked to show, with a margin, north up and west to the left', () => {
    const [left, bottom] = sheet.at([SHOWN.minX, SHOWN.minY])
    const [right, top] = sheet.at([SHOWN.maxX, SHOWN.maxY])
    expect(left).toBeGreaterThan(0)
    expect(right).toBeLessThan(sheet.width)
    expect(top).toBeGreaterThan(0)
    expect(bottom).toBeLessThan(sheet.height)
    expect(left).toBeLessThan(right)
    expect(top).toBeLessThan(bottom)
  })

  it('keeps shapes: a kilometre is as long northward as eastward', () => {
    const [x, y] = sheet.at([13.02, 55.57])
    const east = sheet.at([13.02 + 1000 / (111_320 * Math.cos((55.57 * Math.PI) / 180)), 55.57])[0] - x
    const north = y - sheet.at([13.02, 55.57 + 1000 / 111_320])[1]
    expect(Math.abs(east - north)).toBeLessThanOrEqual(1)
  })

  it('can be read back to degrees from its bounds alone, as the drawing in the browser does', () => {
    const [west, south, east, north] = sheet.bounds
    const [x, y] = sheet.at([13.0123, 55.5678])
    expect(west + (x / sheet.width) * (east - west)).toBeCloseTo(13.0123, 4)
    expect(north - (y / sheet.height) * (north - south)).toBeCloseTo(55.5678, 4)
  })

  it('gives even a single point a sheet around it', () => {
    const point = mapSheet({ minX: 13, minY: 55.5, maxX: 13, maxY: 55.5 })
    expect(point.at([13, 55.5])[0]).toBe(500)
    expect(point.height).toBeGreaterThan(0)
  })
})
