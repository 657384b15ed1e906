import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { Fields } from '../frame/form.ts'
import type { Page } from '../frame/visit.ts'
import { readExtent, readPlace, readSize } from '../where/read-where.ts'
import type { Answers, Step } from './steps.ts'

type Given = Result<Partial<Answers>>

/** Reads what a question's page sent. Texts are checked for being there; the use case checks all again at the end. */
export async function readStep(c: Page, step: Step, fields: Fields, answers: Answers): Promise<Given> {
  const field = (name: string) => (fields[name] ?? '').trim()
  switch (step) {
    case 'vad':
      return needed({ title: field('title'), summary: field('summary') }, { title: 120, summary: 4000 })
    case 'storlek':
      return readSize(c, field('scale'))
    case 'plats':
      return readPlace(c, field('placeSlug'))
    case 'grans':
      return readExtent(c, fields, answers)
    case 'storre':
      return needed({ largerBecause: field('largerBecause') }, { largerBecause: 2000 })
    case 'vilka':
      return needed(
        { initiatorKind: field('initiatorKind') },
        { initiatorKind: 40 },
        { groupName: field('groupName'), togetherWith: field('togetherWith') },
      )
    case 'varfor':
      return ok({ reason: field('reason') })
    case 'mote':
      return ok({ language: field('language'), interpreter: field('interpreter'), wishes: field('wishes') })
    case 'granska':
      return ok({})
  }
}

function needed(
  texts: Partial<Answers>,
  longest: Readonly<Record<string, number>>,
  rest: Partial<Answers> = {},
): Given {
  const faults = Object.entries(texts).flatMap(([name, text]): [string, string][] => {
    if (text === '') return [[name, name === 'initiatorKind' ? 'form.choose' : 'form.required']]
    return text !== undefined && text.length > (longest[name] ?? Number.POSITIVE_INFINITY)
      ? [[name, 'form.too-long']]
      : []
  })
  return faults.length > 0
    ? refuse('invalid', 'form.invalid', { fields: Object.fromEntries(faults) })
    : ok({ ...texts, ...rest })
}
