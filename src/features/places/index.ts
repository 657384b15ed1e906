export { type CityRuler, cityRuler, type RuledBoundary } from './city-ruler.ts'
export type { MeetingDefaults } from './domain/area-kind.ts'
export { readBoundary } from './domain/boundary.ts'
export { LARGEST_RADIUS_M } from './domain/circle.ts'
export { CRS_CODES, type CrsCode, project } from './domain/crs.ts'
export type { Boundary, Position } from './domain/geometry.ts'
export { countOutcomes, type ImportLine, type ImportPlan } from './domain/import-report.ts'
export { type MapSheet, mapSheet } from './domain/map-sheet.ts'
export type { PublicPlace } from './domain/place.ts'
export type { PlaceFact } from './domain/place-fact.ts'
export { boundsMeet, metresBetween, type PlaneShape, planeShape, shareOfSmaller } from './domain/plane-shape.ts'
export { SCALES, type Scale } from './domain/scale.ts'
export { type DrawnPlace, drawCityMap, drawPlaceMap, type PlaceMap } from './draw-map.ts'
export { setPlaceFacts } from './facts/set-place-facts.ts'
export {
  findMeetingDefaults,
  findPlace,
  findPlaceBoundary,
  findPlaceFacts,
  findPlaceNames,
  type PlacePage,
} from './find-place.ts'
export { importPlaces } from './importing/import-places.ts'
export { previewImport } from './importing/preview-import.ts'
export { type LieOfPlaces, lieOfPlaces, type PlaceLie } from './lie-of-places.ts'
export { listPlaces, type PlaceList, type PlacesWanted } from './list-places.ts'
export { circleInCity, type MeasuredBoundary, measureBoundary, sizeLimit } from './measure-boundary.ts'
export { findPlaceAround, type PlaceAround } from './place-around.ts'
export { placesAt } from './places-at.ts'
export { maySetPlaceFacts } from './policy.ts'
export type { ListedPlace } from './store.ts'
