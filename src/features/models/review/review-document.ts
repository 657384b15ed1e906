import type { Language } from '../../../platform/i18n/index.ts'
import type { CollaborationModel } from '../domain/collaboration-model.ts'
import { type Path, pathText } from '../domain/fault.ts'
import { textIn } from '../domain/text.ts'
import type { Spot } from '../domain/yaml-text.ts'
import type { ReviewDocument } from './domain/document-schema.ts'
import type { Objection, Review } from './domain/review-types.ts'
import type { Saying } from './domain/saying.ts'
import { sayReview } from './say-review.ts'

export interface Reviewed {
  readonly model: CollaborationModel
  readonly review: Review
  /** Where in the file the node at a path stands; `parseModel` gives it. */
  readonly spotOf: (path: Path) => Spot
}

/** A review in words of one language, with the lines of the model's file (`models/model-review.schema.json`). */
export function reviewDocument({ model, review, spotOf }: Reviewed, language: Language): ReviewDocument {
  const say = (saying: Saying) => sayReview(saying, language)
  const text = (it: CollaborationModel['title']) => textIn(it, language).text
  const place = (path: Path) => ({ path: pathText(path), ...spotOf(path) })
  const places = (paths: readonly Path[]) => paths.map(place)
  const objection = ({ says, principle, consequence, ground, resolution, ...it }: Objection) => ({
    ...{ id: it.id, rule: it.rule, scales: [...it.scales], placeKinds: [...it.placeKinds], text: say(says) },
    ...{ principle: say(principle), consequence: say(consequence), resolution: say(resolution) },
    ground: { ...ground, words: say(ground.words), requirements: [...ground.requirements] },
    ...{ causes: places(it.causes), mend: places(it.mend) },
  })
  const { id, version, title, publisher } = model
  return {
    format: 1,
    language,
    model: { id, version, title: text(title), publisher: text(publisher.name) },
    stances: review.stances.map(({ scale, placeKind, verdict, board, says, reasons, besides }) => ({
      scale,
      placeKind: placeKind && { id: placeKind.id, name: text(placeKind.name), majority: placeKind.majority },
      verdict,
      board: board && { body: board.body, name: text(board.name) },
      text: say(says),
      ...{ reasons: [...reasons], besides: [...besides] },
    })),
    objections: review.objections.map(({ heading, title, objections }) => ({
      ...{ heading, title: say(title), objections: objections.map(objection) },
    })),
    unjudged: review.unjudged.map(({ what, rules, wanted, paths }) => ({
      ...{ what, rules: [...rules], wanted: say(wanted), places: places(paths) },
    })),
    needs: review.needs.map(({ id, kind, text: words, path, outcome, steps, criteria, notCounted }) => ({
      ...{ id, kind, text: text(words), place: place(path), outcome, steps: places(steps), criteria: places(criteria) },
      notCounted: notCounted.map((it) => ({ place: place(it.path), why: say(it.why) })),
    })),
  }
}
