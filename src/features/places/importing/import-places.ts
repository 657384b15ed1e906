import { ok, refuse } from '../../../kernel/result.ts'
import { decided } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import { planImport } from '../domain/geojson-import.ts'
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
    const known = new Set(existing.map(({ id }) => id))
    return decided(
      plan.value,
      plan.value.places.map(({ id }) => ({
        type: known.has(id) ? 'place.changed' : 'place.added',
        subject: id,
        place: id,
      })),
    )
  },
  save: async (tx, { places }, { now }) => {
    await savePlaces(tx, places, now)
    forgetPlaces()
  },
})
