import { KINDS_OF_ACTOR, type UndertakingPage } from '../../features/undertakings/index.ts'
import { page } from '../frame/respond.tsx'
import { NO_TROUBLE, type Trouble } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { WhatWasWrong } from '../frame/what-was-wrong.tsx'
import { SendButton } from '../ui/button.tsx'
import { ChoiceField } from '../ui/choice-field.tsx'
import { Form } from '../ui/form.tsx'
import { problemAddress, SAYINGS, type Saying, sayingAddress } from './addresses.ts'
import type { OwnWords } from './own-words.ts'

interface WhoPageProps {
  undertaking: UndertakingPage
  saying: Saying
  words: OwnWords
  trouble?: Trouble | undefined
}

/** Who are you? Asked once: residents are counted by themselves (R22), everybody is heard. */
export function whoPage(c: Page, { undertaking, saying, words, trouble = NO_TROUBLE }: WhoPageProps) {
  const { t, language, actor } = c.get('visit')
  const sends = words.sending === saying && (actor.kind === 'person' || (saying === 'proposes' && words.without))
  return page(
    c,
    {
      title: t('problem.who'),
      room: 'undertakings',
      personal: true,
      status: trouble.status,
      hasErrors: trouble.status !== 200,
      scripts: ['submit-once'],
    },
    <div class="flow question">
      <p class="soft">
        <a href={sayingAddress(language, undertaking.number, saying)}>{t('problem.who.back')}</a>
      </p>
      <WhatWasWrong t={t} trouble={trouble} />
      <Form t={t} action={problemAddress(language, undertaking.number, 'vem')}>
        <input type="hidden" name="for" value={SAYINGS[saying]} />
        <ChoiceField
          t={t}
          kind="radio"
          name="as"
          label={t('problem.who')}
          hint={t('problem.who.hint')}
          question
          choices={KINDS_OF_ACTOR.map((value) => ({ value, label: t(`problem.who.${value}`) }))}
          chosen={words.as === null ? [] : [words.as]}
          error={trouble.of('as')}
        />
        <SendButton t={t}>{t(sends ? 'problem.who.send' : 'problem.who.go-on')}</SendButton>
      </Form>
    </div>,
  )
}
