import { z } from 'zod'
import { freeLine } from '../../platform/text.ts'
import { CRS_CODES } from './domain/crs.ts'
import { SCALES } from './domain/scale.ts'

const id = z.string({ error: 'form.choose' }).regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'form.choose')
const property = z.string({ error: 'form.required' }).min(1, 'form.required').max(200, 'form.too-long')

/** More than a country's municipalities in detail; above it a file is something else. */
const LARGEST_FILE = 64 * 1024 * 1024

/** A GeoJSON file and how to read it; see `ImportOptions` for what each means. */
export const importInput = z.object({
  text: z.string({ error: 'form.required' }).max(LARGEST_FILE, 'places.import.too-large'),
  crs: z.enum(CRS_CODES, { error: 'places.import.crs-choice' }).nullable().default(null),
  name: property,
  code: property,
  scale: z.enum(SCALES, { error: 'form.choose' }).default('area'),
  parent: property.nullable().default(null),
  city: freeLine({ max: 200 }).nullable().default(null),
  classification: property.nullable().default(null),
})
export type ImportInput = z.infer<typeof importInput>

/** What is known about a place: 'population', or 'actors.<kind of actor>' (R25), each with its source and its day. */
export const factsInput = z.object({
  place: id,
  facts: z
    .array(
      z.object({
        kind: z.string().regex(/^(population|actors\.[a-z-]+)$/, 'form.choose'),
        value: z.number({ error: 'form.number' }).min(0, 'form.number').max(1e9, 'form.number'),
        source: freeLine({ max: 300 }),
        sourceDate: z.iso.date({ error: 'form.date' }),
      }),
    )
    .min(1, 'form.required')
    .max(100, 'form.too-long'),
})
export type FactsInput = z.infer<typeof factsInput>
