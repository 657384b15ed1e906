interface MapSquare {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly size: number
}

/** A grid with names over a map, as on a paper map: read together with a list of the same names. */
export function MapSquares({ squares }: { squares: readonly MapSquare[] }) {
  return (
    <g class="squares">
      {squares.map(({ name, x, y, size }) => (
        <>
          <rect x={x} y={y} width={size} height={size} />
          <text x={x + size / 2} y={y + size / 2} font-size={size / 4}>
            {name}
          </text>
        </>
      ))}
    </g>
  )
}
