import { sentencesOf } from './find-scale.ts'

/** A size that a sentence tells. */
export interface ToldSize {
  readonly quote: string
  readonly m2: number
}

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:km2|km²|kvadratkilometer|square kilomet\p{L}*|كيلومتر مربع)$/iu, 1_000_000],
  [/^(?:ha|hektar|hectares?|هكتار)$/iu, 10_000],
  [/^(?:m2|m²|kvm|kvadratmeter|square met\p{L}*|متر مربع)$/iu, 1],
]

const SIZE =
  /(\d[\d\s\u00a0.]*(?:,\d+)?)\s*(km2|km²|kvadratkilometer|square kilomet\p{L}*|كيلومتر مربع|hektar|hectares?|ha|هكتار|m2|m²|kvm|kvadratmeter|square met\p{L}*|متر مربع)(?![\p{L}\p{N}])/giu

/** Areas in square metres, hectares or square kilometres, as people write them: "2 hektar", "1 500 m²", "0,5 km2". */
export function findSizes(text: string): readonly ToldSize[] {
  return sentencesOf(text).flatMap((quote) =>
    [...quote.matchAll(SIZE)].flatMap(([, digits = '', unit = '']) => {
      const number = Number(normal(digits))
      const factor = UNITS.find(([name]) => name.test(unit))?.[1] ?? 1
      return Number.isFinite(number) && number > 0 ? [{ quote, m2: number * factor }] : []
    }),
  )
}

/** Spaces and, before three figures, dots group thousands; a comma, or another dot, begins decimals. */
function normal(digits: string): string {
  return digits
    .replace(/[\s\u00a0]/g, '')
    .replace(/\.(?=\d{3}(?:\D|$))/g, '')
    .replace(',', '.')
}
