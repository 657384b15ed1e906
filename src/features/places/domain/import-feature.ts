import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { cleaned } from '../../../platform/text.ts'
import { IMPORTED_MOST_POINTS, readBoundary } from './boundary.ts'
import type { CrsCode } from './crs.ts'
import type { FileFeature } from './geojson-file.ts'
import type { Boundary } from './geometry.ts'
import type { ImportOptions } from './import-report.ts'
import { readableName } from './place-name.ts'

/** A feature whose properties and geometry have been read and found right by themselves. */
export interface ReadFeature {
  readonly code: string
  readonly name: string
  /** Undefined when the file isn't asked for it. */
  readonly classification: number | null | undefined
  readonly boundary: Boundary
}

export type FeatureOptions = Pick<ImportOptions, 'name' | 'code' | 'classification'> & { readonly crs: CrsCode }

/** Reads one feature, with the first thing that is wrong with it as a refusal. */
export function readFeature(feature: FileFeature, options: FeatureOptions): Result<ReadFeature> {
  const code = property(feature, options.code, 'places.import.no-code', 50)
  if (!code.ok) return code
  const name = property(feature, options.name, 'places.import.no-name', 200)
  if (!name.ok) return name
  const classification = readClassification(feature, options.classification)
  if (!classification.ok) return classification
  if (feature.geometry === null || feature.geometry === undefined) return refuse('invalid', 'places.import.no-geometry')
  const boundary = readBoundary(feature.geometry, { crs: options.crs, mostPoints: IMPORTED_MOST_POINTS })
  if (!boundary.ok) return boundary
  return ok({
    code: code.value,
    name: readableName(name.value),
    classification: classification.value,
    boundary: boundary.value,
  })
}

/** The code or name alone, for telling which feature a refusal is about. */
export function shownProperty(feature: FileFeature, name: string): string | null {
  const value = Object.hasOwn(feature.properties, name) ? feature.properties[name] : null
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 200) : null
}

/** A property as text; numbers are common as codes. */
function property({ properties }: FileFeature, name: string, missing: string, longest: number): Result<string> {
  const value = Object.hasOwn(properties, name) ? properties[name] : undefined
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : ''
  if (text === '') {
    const found = Object.keys(properties).slice(0, 12).join(', ').slice(0, 200)
    return refuse('invalid', missing, { values: { property: name, found: found || '–' } })
  }
  if (text.length > longest)
    return refuse('invalid', 'places.import.too-long', {
      values: { property: name, length: text.length, limit: longest },
    })
  if (hidesSomething(text)) return refuse('invalid', 'places.import.hidden-characters', { values: { property: name } })
  return ok(text.normalize('NFC'))
}

/** Controls, characters that turn the direction of text, and those that stand where a file in another encoding had a letter. */
function hidesSomething(text: string): boolean {
  return cleaned(text) !== text.normalize('NFC') || text.includes('\ufffd')
}

function readClassification({ properties }: FileFeature, name: string | null): Result<number | null | undefined> {
  if (name === null) return ok(undefined)
  const value = Object.hasOwn(properties, name) ? properties[name] : null
  if (value === null || value === '') return ok(null)
  const number = Number(value)
  if (Number.isInteger(number) && number >= 1 && number <= 5) return ok(number)
  return refuse('invalid', 'places.import.classification', {
    values: { property: name, found: String(value).slice(0, 40) },
  })
}
