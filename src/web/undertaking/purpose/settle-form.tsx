import {
  type ListedConflict,
  listScopeConflicts,
  settleConflict,
  undertakingPolicy,
} from '../../../features/undertakings/index.ts'
import { errorPage } from '../../frame/error-page.tsx'
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
import { BothSides, CONFLICTS_NOUN } from './conflicts.tsx'

type Undertaking = Parameters<PageOfUndertaking>[1]

/** Why two statements are no contradiction (R5): both stand above the field. */
export const settleForm: PageOfUndertaking = async (c, undertaking) => {
  const may = undertakingPolicy.mayState(c.get('visit').actor, undertaking)
  const away = stopped(c, undertaking, may, 'undertaking.state.forbidden')
  if (away !== null) return away
  return show(c, undertaking, {})
}

export const takeSettlement: PageOfUndertaking = async (c, undertaking) => {
  const fields = await readFields(c)
  const { language } = c.get('visit')
  const raw = {
    ...{ undertaking: undertaking.id, digest: c.req.param('digest') },
    ...{ reason: fields.reason, language: fields.language },
  }
  return submit(c, settleConflict, raw, {
    done: () => `${roomAddress(language, undertaking.number, 'purpose')}?sparad=${CONFLICTS_NOUN}`,
    again: (trouble) => show(c, undertaking, fields, trouble),
  })
}

async function show(c: Page, undertaking: Undertaking, fields: Fields, trouble: Trouble = NO_TROUBLE) {
  const visit = c.get('visit')
  const { t, site, language } = visit
  const digest = c.req.param('digest') ?? ''
  const conflicts = await listScopeConflicts(site.world.db, undertaking.id)
  const conflict: ListedConflict | undefined = conflicts.find((it) => it.digest === digest)
  // Never heard of, or gone since a text was changed; words that came with a post are kept beside the refusal.
  if (conflict === undefined && trouble === NO_TROUBLE) return errorPage(c, 404, 'scope-conflict.gone')
  return roomForm(c, {
    ...{ undertaking, room: 'purpose', parts: [CONFLICTS_NOUN, digest], title: t('scope-conflict.settle'), trouble },
    before: conflict === undefined ? null : <BothSides visit={visit} conflict={conflict} />,
    children: (
      <>
        <TextAreaField
          t={t}
          name="reason"
          label={t('scope-conflict.settled')}
          hint={t('scope-conflict.settle.hint')}
          value={fields.reason ?? conflict?.settled?.reason ?? ''}
          error={trouble.of('reason')}
          rows={4}
        />
        <LanguageField visit={visit} value={fields.language ?? language} trouble={trouble} />
        <SendButton t={t}>{t('scope-conflict.settle.do')}</SendButton>
      </>
    ),
  })
}
