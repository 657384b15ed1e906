import type { MapSheet, Position } from '../../features/places/index.ts'

const COLUMNS = 8

/** A square of the grid over a map: a way to point at a spot that needs neither sight of the map's pixels nor a script. */
export interface Square {
  /** Column and row as on a paper map: `C4`. */
  readonly name: string
  readonly x: number
  readonly y: number
  readonly size: number
  /** Its middle. */
  readonly middle: Position
}

/** The grid over a sheet: eight columns A–H, as many rows as fit. */
export function squaresOf(sheet: MapSheet): Square[] {
  const size = sheet.width / COLUMNS
  const rows = Math.ceil(sheet.height / size)
  return Array.from({ length: rows * COLUMNS }, (_, at) => {
    const [column, row] = [at % COLUMNS, Math.floor(at / COLUMNS)]
    const [x, y] = [column * size, row * size]
    const middleY = Math.min(y + size / 2, sheet.height)
    return {
      name: `${String.fromCharCode(65 + column)}${row + 1}`,
      x,
      y,
      size,
      middle: sheet.from(x + size / 2, middleY),
    }
  })
}

export function squareNamed(sheet: MapSheet, name: string): Square | undefined {
  return squaresOf(sheet).find((square) => square.name === name)
}
