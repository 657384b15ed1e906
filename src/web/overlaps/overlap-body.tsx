import { type EffortSide, findOverlapOf, type OverlapRow } from '../../features/coordination/index.ts'
import { effortPolicy } from '../../features/efforts/index.ts'
import type { LieOfPlaces } from '../../features/places/index.ts'
import { isId } from '../../kernel/ids.ts'
import { type Fields, orNull } from '../frame/form.ts'
import type { Trouble } from '../frame/submit.ts'
import type { Page, Visit } from '../frame/visit.ts'
import { signInAddress } from '../sign-in/onward.ts'
import { SendButton } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { AnswerFields } from './answer-fields.tsx'
import { BothSides } from './both-sides.tsx'
import { OverlapFacts } from './overlap-entry.tsx'
import { StillHolds } from './still-holds.tsx'

/** What an overlap's page shows, on whichever address it is. */
export interface OverlapShown {
  readonly side: EffortSide
  readonly overlap: OverlapRow
  readonly places: LieOfPlaces
  readonly fields: Fields
  readonly trouble: Trouble
  /** The address that the form posts to, and the name under which a tab keeps what is written in it. */
  readonly action: string
  readonly keep: string
}

/** The overlap that the address names; undefined when it isn't this effort's. */
export async function overlapNamed(c: Page, side: EffortSide): Promise<OverlapRow | undefined> {
  const id = c.req.param('overlap') ?? ''
  return isId(id) ? findOverlapOf(c.get('visit').site.world.db, { effort: side.id }, id) : undefined
}

export function mayAnswer({ actor }: Visit, side: EffortSide): boolean {
  return side.status !== 'withdrawn' && effortPolicy.mayActForEffort(actor, side)
}

/** What the form sends, as the use case takes it. */
export function answerFrom({ answer, reason, who, until, language, answeredBefore }: Fields) {
  return { answer, reason, who: who ?? '', until: orNull(until), language, answeredBefore }
}

/** How two efforts meet, what each side said, and the form for those who answer for this one. */
export function OverlapBody({ visit, shown }: { visit: Visit; shown: OverlapShown }) {
  const { t, actor, language } = visit
  const { side, overlap, places, fields, trouble, action, keep } = shown
  return (
    <>
      <OverlapFacts visit={visit} overlap={overlap} />
      <BothSides visit={visit} overlap={overlap} places={places} own={side} />
      {mayAnswer(visit, side) && overlap.ceasedAt === null ? (
        <StillHolds visit={visit} overlap={overlap} action={action} trouble={trouble} />
      ) : null}
      {mayAnswer(visit, side) && overlap.ceasedAt === null ? (
        <section class="flow" aria-labelledby="answer-it">
          <h2 id="answer-it">{t(overlap.answer === null ? 'overlap.answer' : 'overlap.change')}</h2>
          <Form t={t} action={action} keep={keep}>
            <AnswerFields visit={visit} fields={fields} trouble={trouble} before={overlap} />
            <SendButton t={t}>{t('overlap.send')}</SendButton>
          </Form>
        </section>
      ) : null}
      {actor.kind === 'person' || overlap.ceasedAt !== null ? null : (
        <p>
          <a href={signInAddress(language, action)}>{t('overlap.sign-in')}</a>
        </p>
      )}
    </>
  )
}
