import type { listHandovers } from '../../../features/undertakings/index.ts'
import type { Fields } from '../../frame/form.ts'
import type { Trouble } from '../../frame/submit.ts'
import type { Visit } from '../../frame/visit.ts'
import { SendButton } from '../../ui/button.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { TextAreaField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Time } from '../../ui/moment.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Paragraphs } from '../../ui/paragraphs.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { roomAddress } from '../addresses.ts'
import { keptAs } from '../room-page.tsx'
import { day } from '../wording.ts'

type Handover = Awaited<ReturnType<typeof listHandovers>>[number]

interface OpenProps {
  visit: Visit
  number: number
  handover: Handover
  mayClose: boolean
  fields: Fields
  trouble: Trouble
}

/** A handover that waits (R4): what grew, who answers until then, and the answer, for the receiving board's own people. */
export function OpenHandover({ visit, number, handover, mayClose, fields, trouble }: OpenProps) {
  const { t, language } = visit
  const { fromName, toName, openedAt } = handover
  return (
    <section class="flow" aria-labelledby="handover">
      <h2 id="handover">{t('handover.open')}</h2>
      <Notice tone="waits">
        <p>
          {t('handover.waits', { from: fromName, to: toName })} <Time at={day(language, openedAt)} />.
        </p>
        <p>{grown(visit, handover)}</p>
        <p>{t('handover.until', { from: fromName, to: toName })}</p>
      </Notice>
      {mayClose ? (
        <Form
          t={t}
          action={roomAddress(language, number, 'responsibility', 'overlamnande')}
          keep={keptAs(number, 'responsibility', ['overlamnande'])}
        >
          <input type="hidden" name="handover" value={handover.id} />
          <ChoiceField
            t={t}
            kind="radio"
            name="outcome"
            label={t('handover.question', { to: toName })}
            choices={(['accepted', 'declined'] as const).map((value) => ({
              value,
              label: t(`handover.${value}`),
              hint: t(`handover.${value}.hint`, { from: fromName, to: toName }),
            }))}
            chosen={[fields.outcome ?? '']}
            error={trouble.of('outcome')}
          />
          <TextAreaField
            t={t}
            name="reason"
            label={t('handover.reason')}
            hint={t('handover.reason.hint')}
            value={fields.reason ?? ''}
            error={trouble.of('reason')}
          />
          <SendButton t={t}>{t('handover.send')}</SendButton>
        </Form>
      ) : null}
    </section>
  )
}

/** A handover with its answer and why: nobody closes one in silence. */
export function ClosedHandover({ visit, handover }: { visit: Visit; handover: Handover }) {
  const { t, language } = visit
  const { fromName, toName, openedAt, closedAt, outcome, reason } = handover
  return (
    <li>
      <h3>{t('handover.between', { from: fromName, to: toName })}</h3>
      <p>{grown(visit, handover)}</p>
      {reason === null ? null : <Paragraphs text={reason} />}
      <div class="facts">
        <StatusTag
          tone={outcome === 'accepted' ? 'done' : 'quiet'}
          label={t(outcome === 'accepted' ? 'handover.was-accepted' : 'handover.was-declined')}
        />
        {closedAt === null ? null : (
          <span>
            {t('handover.answered')} <Time at={day(language, closedAt)} />
          </span>
        )}
        <span>
          {t('handover.opened')} <Time at={day(language, openedAt)} />
        </span>
      </div>
    </li>
  )
}

/** From a street to an area, from one place to another: what made the work outgrow its board. */
function grown({ t }: Visit, { fromScale, fromPlace, toScale, toPlace }: Handover): string {
  return t('handover.grown', {
    from: `${t(`scale.${fromScale}`)}, ${fromPlace ?? ''}`,
    to: `${t(`scale.${toScale}`)}, ${toPlace ?? ''}`,
  })
}
