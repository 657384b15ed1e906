import { askForSupport, undertakingPolicy } from '../../../features/undertakings/index.ts'
import { type Fields, readFields } from '../../frame/form.ts'
import { NO_TROUBLE, submit, type Trouble } from '../../frame/submit.ts'
import type { Page } from '../../frame/visit.ts'
import { SendButton } from '../../ui/button.tsx'
import { TextAreaField } from '../../ui/field.tsx'
import { roomAddress } from '../addresses.ts'
import { LanguageField } from '../language-field.tsx'
import { roomForm } from '../room-page.tsx'
import { stopped } from '../stopped.ts'
import type { PageOfUndertaking } from '../under-undertaking.tsx'

type Undertaking = Parameters<PageOfUndertaking>[1]

/** What do you need to be able to take part? */
export const askSupportForm: PageOfUndertaking = (c, undertaking) => {
  const may = undertakingPolicy.mayAskForSupport(c.get('visit').actor, undertaking)
  return stopped(c, undertaking, may, 'undertaking.support.forbidden') ?? show(c, undertaking, {})
}

/** Takes a request; the same words that wait already are one request. */
export const takeSupport: PageOfUndertaking = async (c, undertaking) => {
  const fields = await readFields(c)
  const { text, language } = fields
  return submit(
    c,
    askForSupport,
    { undertaking: undertaking.id, text, language },
    {
      done: () => `${roomAddress(c.get('visit').language, undertaking.number, 'support')}?sparad=fraga`,
      again: (trouble) => show(c, undertaking, fields, trouble),
    },
  )
}

function show(c: Page, undertaking: Undertaking, fields: Fields, trouble: Trouble = NO_TROUBLE) {
  const visit = c.get('visit')
  const { t } = visit
  return roomForm(c, {
    ...{ undertaking, room: 'support', parts: ['ny'], title: t('support.ask'), trouble },
    children: (
      <>
        <TextAreaField
          t={t}
          name="text"
          label={t('support.question')}
          hint={t('support.question.hint')}
          value={fields.text ?? ''}
          error={trouble.of('text')}
        />
        <LanguageField visit={visit} value={fields.language} trouble={trouble} />
        <SendButton t={t}>{t('support.send')}</SendButton>
      </>
    ),
  })
}
