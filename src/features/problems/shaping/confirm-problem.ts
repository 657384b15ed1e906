import { useCase } from '../../../platform/world.ts'
import { confirmInput } from '../form.ts'
import { allowStand, decideStand, loadText, type StandInput, saveStand } from './take-stand.ts'

/** "Den stämmer": a person with a confirmed address says that the description is right (R22). */
export const confirmProblem = useCase({
  name: 'problems.confirm',
  input: confirmInput.transform((input): StandInput => ({ ...input, text: '', language: 'sv' })),
  load: loadText,
  allow: (actor) => allowStand({ actor }),
  decide: (loaded, input, given) => decideStand(loaded, input, given, 'confirms'),
  save: saveStand,
})
