import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts'
import { type CrsCode, crsOfName } from './crs.ts'
import { type GeojsonLines, geojsonLines, placeInText } from './geojson-lines.ts'
import { jsonFault } from './json-fault.ts'

/** One feature of a file, not yet judged. */
export interface FileFeature {
  /** Its number in the file, from 1. */
  readonly feature: number
  /** The line on which it starts. */
  readonly line: number
  readonly properties: Readonly<Record<string, unknown>>
  readonly geometry: unknown
}

export interface GeojsonFile {
  readonly crs: CrsCode
  readonly features: readonly FileFeature[]
}

/**
 * Reads a GeoJSON FeatureCollection (or a single Feature). `crs` says which system its coordinates are in; without it the file's own
 * `crs` member counts (GeoJSON 2008), else WGS84 (RFC 7946 §4). Two that contradict each other are refused.
 */
export function readGeojsonFile(text: string, crs: CrsCode | null): Result<GeojsonFile> {
  const lines = geojsonLines(text)
  const parsed = parseJson(text.replace(/^\ufeff/, ' '), lines)
  if (!parsed.ok) return parsed
  const features = featuresOf(parsed.value)
  if (!features) return refuse('invalid', 'places.import.no-collection', { values: { found: typeOf(parsed.value) } })
  if (features.length === 0) return refuse('invalid', 'places.import.no-features')
  const system = crsOfFile(parsed.value, crs)
  if (!system.ok) return system
  return ok({ crs: system.value, features: features.map((feature, i) => fileFeature(feature, i, lines)) })
}

function parseJson(text: string, lines: GeojsonLines): Result<unknown> {
  try {
    return ok(JSON.parse(text))
  } catch {
    return unreadable(text, lines)
  }
}

/** Says where the text stops being JSON; for a file cut in half, also in which feature it ends. */
function unreadable(text: string, lines: GeojsonLines): Refusal {
  const end = text.trimEnd().length
  if (end === 0) return refuse('invalid', 'places.import.empty-file')
  const offset = jsonFault(text) ?? end
  const unended = offset >= end || (lines.cut && !text.slice(offset).includes('\n'))
  if (lines.cut && unended)
    return refuse('invalid', 'places.import.cut', { values: { line: lines.lastLine, feature: lines.features.length } })
  return refuse('invalid', 'places.import.no-json', {
    values: { ...placeInText(text, offset), found: text.slice(offset, offset + 20) },
  })
}

function featuresOf(value: unknown): readonly unknown[] | null {
  if (!isRecord(value)) return null
  if (value.type === 'Feature') return [value]
  return value.type === 'FeatureCollection' && Array.isArray(value.features) ? value.features : null
}

function fileFeature(value: unknown, index: number, lines: GeojsonLines): FileFeature {
  const feature = isRecord(value) ? value : {}
  return {
    feature: index + 1,
    line: lines.features[index] ?? 1,
    properties: isRecord(feature.properties) ? feature.properties : {},
    geometry: feature.geometry,
  }
}

function crsOfFile(value: unknown, asked: CrsCode | null): Result<CrsCode> {
  const member =
    isRecord(value) && isRecord(value.crs) && isRecord(value.crs.properties) ? value.crs.properties.name : undefined
  if (typeof member !== 'string') return ok(asked ?? 'EPSG:4326')
  const own = crsOfName(member)
  if (own === null && asked === null)
    return refuse('invalid', 'places.import.unknown-crs', { values: { found: member.slice(0, 80) } })
  if (asked !== null && own !== asked) {
    return refuse('invalid', 'places.import.crs-contradiction', {
      values: { found: member.slice(0, 80), expected: asked },
    })
  }
  return ok(own ?? 'EPSG:4326')
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return '[…]'
  return isRecord(value) && typeof value.type === 'string' ? value.type.slice(0, 40) : typeof value
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
