/** The other places that it is in, each once, without the one that it is told by. */
export function placesBesides({ place, otherPlaces }: { place: string; otherPlaces: readonly string[] }): string[] {
  return [...new Set(otherPlaces)].filter((other) => other !== place)
}
