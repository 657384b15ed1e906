import { confirmAgreement, type OverlapRow } from '../../features/coordination/index.ts'
import { addDays, dateIn } from '../../platform/calendar/index.ts'
import { formatDate } from '../../platform/i18n/index.ts'
import { readFields } from '../frame/form.ts'
import { submit, type Trouble } from '../frame/submit.ts'
import type { Page, Visit } from '../frame/visit.ts'
import { SendButton } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'

const HOLDS_FOR_DAYS = 180

interface StillHoldsProps {
  visit: Visit
  overlap: OverlapRow
  action: string
  trouble: Trouble
}

/** When the day of an agreement has come: does it still hold, and until when? Otherwise nothing. */
export function StillHolds({ visit: { t, language, site }, overlap, action, trouble }: StillHoldsProps) {
  const today = dateIn(site.world.now())
  if (overlap.answer === null || overlap.until === null || overlap.until >= today) return null
  return (
    <section class="flow" aria-labelledby="still-holds">
      <h2 id="still-holds">{t('overlap.still')}</h2>
      <p>{t('overlap.still.lead', { date: formatDate(language, overlap.until) })}</p>
      <Form t={t} action={`${action}/galler`}>
        <TextField
          t={t}
          type="date"
          name="holdsUntil"
          label={t('overlap.still.until')}
          value={addDays(today, HOLDS_FOR_DAYS)}
          error={trouble.of('holdsUntil')}
        />
        <SendButton t={t}>{t('overlap.still.send')}</SendButton>
      </Form>
    </section>
  )
}

/** Takes that it still holds. What was wrong is shown on the overlap's own page. */
export async function takeStillHolds(
  c: Page,
  { overlap, effort }: { readonly overlap: string; readonly effort: string },
  { done, again }: { done: string; again(trouble: Trouble): Promise<Response> },
): Promise<Response> {
  const { holdsUntil } = await readFields(c)
  return submit(c, confirmAgreement, { overlap, effort, holdsUntil: holdsUntil ?? '' }, { done: () => done, again })
}
