import { findOverlapRow, OVERLAP_ANSWERS, type OverlapRow } from '../../../features/efforts/index.ts'
import { answerOverlap, undertakingPolicy } from '../../../features/undertakings/index.ts'
import { isId } from '../../../kernel/ids.ts'
import { errorPage } from '../../frame/error-page.tsx'
import { type Fields, readFields } from '../../frame/form.ts'
import { NO_TROUBLE, submit, type Trouble } from '../../frame/submit.ts'
import type { Page } from '../../frame/visit.ts'
import { SendButton } from '../../ui/button.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { TextAreaField } from '../../ui/field.tsx'
import { Paragraphs } from '../../ui/paragraphs.tsx'
import { roomAddress } from '../addresses.ts'
import { LanguageField } from '../language-field.tsx'
import { roomForm } from '../room-page.tsx'
import { stoppedOfficer } from '../stopped.ts'
import type { PageOfUndertaking } from '../under-undertaking.tsx'
import { EffortFacts } from './overlaps-page.tsx'

type Undertaking = Parameters<PageOfUndertaking>[1]

/** What is to be done about this overlap? Always with a public reason (R8). */
export const overlapForm: PageOfUndertaking = async (c, undertaking) => {
  const overlap = await overlapHere(c, undertaking)
  if (overlap === undefined) return errorPage(c, 404, 'undertaking.overlap.missing')
  const may = undertakingPolicy.mayAnswerOverlap(c.get('visit').actor, undertaking)
  return stoppedOfficer(c, undertaking, may, 'undertaking.overlap.forbidden') ?? show(c, undertaking, overlap, {})
}

/** Takes the answer. When somebody answered meanwhile, their answer is shown and one's own words stay (409). */
export const takeOverlapAnswer: PageOfUndertaking = async (c, undertaking) => {
  const overlap = await overlapHere(c, undertaking)
  if (overlap === undefined) return errorPage(c, 404, 'undertaking.overlap.missing')
  const fields = await readFields(c)
  const { answer, reason, language, answeredBefore } = fields
  return submit(
    c,
    answerOverlap,
    { overlap: overlap.id, answer, reason, language, answeredBefore },
    {
      done: () =>
        `${roomAddress(c.get('visit').language, undertaking.number, 'overlaps')}?sparad=svar&for=${overlap.id}`,
      again: async (trouble) => show(c, undertaking, (await overlapHere(c, undertaking)) ?? overlap, fields, trouble),
    },
  )
}

async function overlapHere(c: Page, undertaking: Undertaking): Promise<OverlapRow | undefined> {
  const id = c.req.param('overlap') ?? ''
  return isId(id) ? findOverlapRow(c.get('visit').site.world.db, undertaking.id, id) : undefined
}

function show(c: Page, undertaking: Undertaking, overlap: OverlapRow, fields: Fields, trouble: Trouble = NO_TROUBLE) {
  const visit = c.get('visit')
  const { t } = visit
  return roomForm(c, {
    ...{ undertaking, room: 'overlaps', parts: [overlap.id], title: overlap.title, trouble },
    before: (
      <>
        <EffortFacts visit={visit} overlap={overlap} />
        {trouble.status === 409 && overlap.reason !== null ? (
          <blockquote class="quoted">
            <Paragraphs text={overlap.reason} language={overlap.language} />
          </blockquote>
        ) : null}
      </>
    ),
    children: (
      <>
        <input type="hidden" name="answeredBefore" value={overlap.answeredAt?.toISOString() ?? ''} />
        <ChoiceField
          t={t}
          kind="radio"
          name="answer"
          label={t('overlap.question')}
          choices={OVERLAP_ANSWERS.map((value) => ({
            value,
            label: t(`overlap.answer.${value}`),
            hint: t(`overlap.answer.${value}.hint`),
          }))}
          chosen={[fields.answer ?? overlap.answer ?? '']}
          error={trouble.of('answer')}
        />
        <TextAreaField
          t={t}
          name="reason"
          label={t('overlap.reason')}
          hint={t('overlap.reason.hint')}
          value={fields.reason ?? overlap.reason ?? ''}
          error={trouble.of('reason')}
        />
        <LanguageField
          visit={visit}
          value={fields.language ?? (overlap.answer === null ? undefined : overlap.language)}
          trouble={trouble}
        />
        <SendButton t={t}>{t('overlap.send')}</SendButton>
      </>
    ),
  })
}
