import { useCase } from '../../../platform/world.ts'
import { wordsInput } from '../form.ts'
import { allowStand, decideStand, loadText, saveStand } from './take-stand.ts'

/** "Stämmer inte": a person with a confirmed address says so, with what is wrong; it gets an answer (R22, R32). */
export const objectToProblem = useCase({
  name: 'problems.object',
  input: wordsInput,
  load: loadText,
  allow: (actor) => allowStand({ actor }),
  decide: (loaded, input, given) => decideStand(loaded, input, given, 'objects'),
  save: saveStand,
})
