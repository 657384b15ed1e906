import type { Cell, RawRow } from '../domain/cell.ts'
import { UnreadableFile } from '../domain/fault.ts'
import { textOf } from './encoding.ts'
import { featuresIn } from './geojson-features.ts'
import type { StoredFile } from './stored-file.ts'
import type { Table } from './table.ts'

/** So many features are looked at for the names of their properties. */
const LOOKED_AT = 500

/** A collection of features, each parsed by itself as it passes. Its properties are columns; `id` is one. */
export async function openGeojson(file: StoredFile): Promise<Table> {
  const headings = new Set<string>()
  let crs: string | null = null
  let seen = 0
  for await (const { feature, head } of featuresIn(textOf(file))) {
    crs = /"crs"[^}]*?"name"\s*:\s*"([^"]+)"/.exec(head)?.[1] ?? crs
    if (feature.id !== undefined) headings.add('id')
    for (const name of Object.keys(feature.properties ?? {}).slice(0, 500)) headings.add(name.slice(0, 120))
    if (++seen >= LOOKED_AT) break
  }
  if (seen === 0) throw new UnreadableFile('import.file.empty')
  const names = [...headings]
  return {
    ...{ format: 'geojson', headings: names, date1904: false, crs },
    async *rows(): AsyncGenerator<RawRow> {
      for await (const { feature, line } of featuresIn(textOf(file))) {
        const { properties, geometry, id } = feature
        const cells = names.map((name): Cell => cellOf(properties?.[name] ?? (name === 'id' ? id : '')))
        yield { line, cells, geometry: geometry ?? undefined }
      }
    },
  }
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number') return value
  if (Array.isArray(value)) return value.map(String).join('; ')
  return value === null || value === undefined || typeof value === 'object' ? '' : String(value)
}
