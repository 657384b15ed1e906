import { decided } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import { chooseLanguageInput } from '../form.ts'
import { allowed, mayChooseLanguage } from '../policy.ts'
import { updatePerson } from './store.ts'

/** The language that pages and mail come in, wherever the person signs in. A visitor's choice is the browser's alone. */
export const chooseLanguage = useCase({
  name: 'people.choose-language',
  input: chooseLanguageInput,
  load: async (_tx, _input, { actor }) => (actor.kind === 'person' ? actor.person : ''),
  allow: (actor) => allowed(mayChooseLanguage(actor), 'people.sign-in-first'),
  decide: (person, { language }) => decided({ person, language }, []),
  save: (tx, { person, language }) => updatePerson(tx, person, { language }),
})
