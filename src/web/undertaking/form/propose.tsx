import { FORM_KINDS, findForm, formPolicy, proposeForm } from '../../../features/collaboration-forms/index.ts'
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
import { FormTerms } from './form-terms.tsx'

type Undertaking = Parameters<PageOfUndertaking>[1]

/** Proposes how the parties are to work together; each confirms it anew. */
export const askProposal: PageOfUndertaking = (c, undertaking) =>
  stopped(
    c,
    undertaking,
    formPolicy.mayProposeForm(c.get('visit').actor, undertaking),
    'collaboration-form.propose.forbidden',
  ) ?? show(c, undertaking, {})

export const takeProposal: PageOfUndertaking = async (c, undertaking) => {
  const fields = await readFields(c)
  const { kind, duties, begins, exitTerms, language: written, basedOn } = fields
  const raw = {
    undertaking: undertaking.id,
    kind,
    duties,
    begins,
    ends: orNull(fields.ends),
    exitTerms,
    language: written,
    basedOn,
  }
  return submit(c, proposeForm, raw, {
    done: () => `${roomAddress(c.get('visit').language, undertaking.number, 'form')}?sparad=foresla`,
    again: (trouble) => show(c, undertaking, fields, trouble),
  })
}

async function show(c: Page, undertaking: Undertaking, fields: Fields, trouble: Trouble = NO_TROUBLE) {
  const visit = c.get('visit')
  const { t, site } = visit
  const newest = await findForm(site.world.db, undertaking.id)
  const version = String(newest?.version ?? 0)
  const stale = fields.basedOn !== undefined && fields.basedOn !== version
  const choices = FORM_KINDS.map((kind) => ({
    value: kind,
    label: t(`collaboration-form.kind.${kind}`),
    hint: t(`collaboration-form.kind.${kind}.what`),
  }))
  return roomForm(c, {
    ...{ undertaking, room: 'form', parts: ['foresla'], title: t('collaboration-form.propose'), trouble },
    before:
      stale && newest !== undefined ? (
        <section class="flow" aria-labelledby="newer">
          <h2 id="newer">{t('statement.newer', { version })}</h2>
          <FormTerms visit={visit} form={newest} />
          <h2>{t('statement.own')}</h2>
        </section>
      ) : null,
    children: (
      <>
        <input type="hidden" name="basedOn" value={version} />
        <ChoiceField
          t={t}
          kind="radio"
          name="kind"
          label={t('collaboration-form.kind')}
          choices={choices}
          chosen={[fields.kind ?? newest?.kind ?? '']}
          error={trouble.of('kind')}
        />
        <TextAreaField
          t={t}
          name="duties"
          label={t('collaboration-form.duties')}
          hint={t('collaboration-form.duties.hint')}
          value={fields.duties ?? newest?.duties ?? ''}
          error={trouble.of('duties')}
          rows={6}
        />
        <TextField
          t={t}
          type="date"
          name="begins"
          label={t('collaboration-form.begins')}
          value={fields.begins ?? newest?.begins ?? ''}
          error={trouble.of('begins')}
        />
        <TextField
          t={t}
          type="date"
          name="ends"
          label={t('collaboration-form.ends')}
          optional
          value={fields.ends ?? newest?.ends ?? ''}
          error={trouble.of('ends')}
        />
        <TextAreaField
          t={t}
          name="exitTerms"
          label={t('collaboration-form.exitTerms')}
          hint={t('collaboration-form.exitTerms.hint')}
          value={fields.exitTerms ?? newest?.exitTerms ?? ''}
          error={trouble.of('exitTerms')}
          rows={3}
        />
        <LanguageField visit={visit} value={fields.language ?? newest?.language} trouble={trouble} />
        <SendButton t={t}>{t('collaboration-form.propose.send')}</SendButton>
      </>
    ),
  })
}
