import { ok, refuse } from '../../../kernel/result.ts'
import { decided } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import { isSeenToChange, planImport } from '../domain/geojson-import.ts'
import { countOutcomes } from '../domain/import-report.ts'
import { importInput } from '../form.ts'
import { forgetPlaces } from '../known-places.ts'
import { mayImportPlaces } from '../policy.ts'
import { listWholePlaces, lockPlaces, savePlaces } from './store.ts'

/**
 * Imports places from a GeoJSON file (R39): all or nothing, and repeatable, since the same codes update the same places. When a feature
 * is wrong the refusal counts them; `previewImport` tells each with its line.
 */
export const importPlaces = useCase({
  name: 'places.import',
  input: importInput,
  load: async (tx) => {
    await lockPlaces(tx)
    return listWholePlaces(tx)
  },
  allow: (actor) => (mayImportPlaces(actor) ? ok(true) : refuse('forbidden', 'places.import.forbidden')),
  decide: (existing, { text, ...options }, given) => {
    const plan = planImport(text, options, { existing, newId: given.newId })
    if (!plan.ok) return plan
    const counts = countOutcomes(plan.value.lines)
    const wrong = plan.value.lines.find(({ outcome }) => outcome === 'refused')
    if (wrong) {
      const values = {
        refused: counts.refused,
        total: plan.value.lines.length,
        line: wrong.line,
        feature: wrong.feature,
      }
      return refuse('invalid', 'places.import.refused', { values })
    }
    const known = new Map(existing.map((place) => [place.id, place]))
    return decided(
      plan.value,
      plan.value.places.map((place) => {
        const before = known.get(place.id)
        if (before === undefined) return { type: 'place.added', subject: place.id, place: place.id }
        // A place's history is public, and tells of no label, not even that there was one to change.
        return { type: 'place.changed', subject: place.id, place: isSeenToChange(before, place) ? place.id : null }
      }),
    )
  },
  save: async (tx, { places }, { now }) => {
    await savePlaces(tx, places, now)
    forgetPlaces()
  },
})
