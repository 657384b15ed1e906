/** Where something is to lie and how large it is, while it is being answered: texts as forms hold them, empty until asked. */
export interface Where {
  readonly scale: string
  /** Id of the place; and its slug for addresses, which may be proposed before it is chosen. */
  readonly place: string
  readonly placeSlug: string
  readonly placeName: string
  /** `whole`, `around`, `drawn`, or `place:<id>` for a smaller place. */
  readonly extent: string
  readonly square: string
  readonly radius: string
  /** GeoJSON of a boundary of one's own. */
  readonly boundary: string
  /** `1` when it is larger than its scale is made for: then the reason is asked for. */
  readonly tooLarge: string
  readonly largerBecause: string
}

export const NOWHERE: Where = {
  ...{ scale: '', place: '', placeSlug: '', placeName: '', extent: '', square: '', radius: '', boundary: '' },
  ...{ tooLarge: '', largerBecause: '' },
}

/** Found out on the server from what was chosen: what a form says of these is not believed. */
const FOUND_OUT: readonly string[] = ['place', 'placeName', 'tooLarge']

/** What a form that is shown again has in it. */
export function shownAgain(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !FOUND_OUT.includes(name)))
}
