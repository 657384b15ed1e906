import { RELATION_KINDS, stateRelation, undertakingPolicy } from '../../../features/undertakings/index.ts'
import { type Fields, orNull, readFields } from '../../frame/form.ts'
import { NO_TROUBLE, submit, type Trouble } from '../../frame/submit.ts'
import type { Page } from '../../frame/visit.ts'
import { SendButton } from '../../ui/button.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { TextAreaField, TextField } from '../../ui/field.tsx'
import { roomAddress } from '../addresses.ts'
import { LanguageField } from '../language-field.tsx'
import { roomForm } from '../room-page.tsx'
import { stopped } from '../stopped.ts'
import type { PageOfUndertaking } from '../under-undertaking.tsx'

type Undertaking = Parameters<PageOfUndertaking>[1]

/** How does the work stand to another one, or to none? */
export const relationForm: PageOfUndertaking = (c, undertaking) => {
  const may = undertakingPolicy.mayState(c.get('visit').actor, undertaking)
  return stopped(c, undertaking, may, 'undertaking.state.forbidden') ?? show(c, undertaking, {})
}

export const takeRelation: PageOfUndertaking = async (c, undertaking) => {
  const fields = await readFields(c)
  const { kind, otherNumber, otherName, reason, language } = fields
  const raw = { undertaking: undertaking.id, kind, otherNumber: orNull(otherNumber), otherName, reason, language }
  return submit(c, stateRelation, raw, {
    done: () => `${roomAddress(c.get('visit').language, undertaking.number, 'relations')}?sparad=nytt`,
    again: (trouble) => show(c, undertaking, fields, trouble),
  })
}

function show(c: Page, undertaking: Undertaking, fields: Fields, trouble: Trouble = NO_TROUBLE) {
  const visit = c.get('visit')
  const { t } = visit
  return roomForm(c, {
    ...{ undertaking, room: 'relations', parts: ['nytt'], title: t('relation.add'), trouble },
    children: (
      <>
        <ChoiceField
          t={t}
          kind="radio"
          name="kind"
          label={t('relation.question')}
          choices={RELATION_KINDS.map((value) => ({
            value,
            label: t(`relation.choose.${value}`),
            hint: t(`relation.choose.${value}.hint`),
          }))}
          chosen={[fields.kind ?? '']}
          error={trouble.of('kind')}
        />
        <TextField
          t={t}
          name="otherNumber"
          label={t('relation.number')}
          hint={t('relation.number.hint')}
          inputmode="numeric"
          short
          optional
          value={fields.otherNumber ?? ''}
          error={trouble.of('otherNumber')}
        />
        <TextField
          t={t}
          name="otherName"
          label={t('relation.name')}
          hint={t('relation.name.hint')}
          optional
          value={fields.otherName ?? ''}
          error={trouble.of('otherName')}
        />
        <TextAreaField
          t={t}
          name="reason"
          label={t('relation.reason')}
          hint={t('relation.reason.hint')}
          optional
          value={fields.reason ?? ''}
          error={trouble.of('reason')}
          rows={4}
        />
        <LanguageField visit={visit} value={fields.language} trouble={trouble} />
        <SendButton t={t}>{t('statement.save')}</SendButton>
      </>
    ),
  })
}
