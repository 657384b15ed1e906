import { type FrozenCriterion, findFrozenStandings } from '../../../features/gates/index.ts'
import { undertakingPolicy } from '../../../features/undertakings/index.ts'
import { say } from '../../../platform/i18n/index.ts'
import { NO_TROUBLE, type Trouble } from '../../frame/submit.ts'
import type { Page, Visit } from '../../frame/visit.ts'
import { SendButton } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Form } from '../../ui/form.tsx'
import { GateList } from '../../ui/gate-list.tsx'
import { Time } from '../../ui/moment.tsx'
import { roomAddress } from '../addresses.ts'
import { gateRows } from '../gate-rows.tsx'
import { loadUndertaking, type WholeUndertaking } from '../load-undertaking.ts'
import { roomPage } from '../room-page.tsx'
import type { PageOfUndertaking } from '../under-undertaking.tsx'
import { day, modelText, phaseName } from '../wording.ts'

/** The gate as it stands, the button that passes it for those who may, and the gates that were passed, as they were judged. */
export const gatePage: PageOfUndertaking = (c, undertaking) => showGate(c, undertaking)

export async function showGate(
  c: Page,
  undertaking: Parameters<PageOfUndertaking>[1],
  trouble: Trouble = NO_TROUBLE,
): Promise<Response> {
  const visit = c.get('visit')
  const { t, actor, language, site } = visit
  const whole = await loadUndertaking(visit, undertaking.number)
  if (whole === undefined) throw new Error('an undertaking that was there is gone')
  const passed = await findFrozenStandings(site.world.db, undertaking.id)
  const may = undertaking.endedAt === null && undertakingPolicy.mayLeadPhases(actor, undertaking)
  return roomPage(c, {
    ...{ undertaking, room: 'gate', lead: t('gate-page.lead'), trouble, scripts: ['submit-once'] },
    children: (
      <>
        {undertaking.endedAt === null ? (
          <section class="flow" aria-labelledby="now">
            <h2 id="now">{phaseName(whole.model, undertaking.phase, language)}</h2>
            <GateList t={t} criteria={gateRows(visit, whole)} />
            {may && whole.standing.open ? <Pass c={c} whole={whole} /> : null}
          </section>
        ) : null}
        {passed.map((passage) => (
          <Disclosure summary={t('gate-page.passed', { phase: phaseName(whole.model, passage.phase, language) })}>
            <p>
              {t('gate-page.passed-on')} <Time at={day(language, passage.passedAt)} />
            </p>
            <Frozen visit={visit} whole={whole} phase={passage.phase} criteria={passage.criteria} />
          </Disclosure>
        ))}
      </>
    ),
  })
}

/** The phase that is on the page goes with the button: a second press must not pass the next gate too. */
function Pass({ c, whole }: { c: Page; whole: WholeUndertaking }) {
  const { t, language } = c.get('visit')
  return (
    <Form t={t} action={roomAddress(language, whole.undertaking.number, 'gate')}>
      <input type="hidden" name="phase" value={whole.undertaking.phase} />
      <p>{t('gate-page.pass.what')}</p>
      <SendButton t={t}>{t('undertaking.gate.pass')}</SendButton>
    </Form>
  )
}

interface FrozenProps {
  visit: Visit
  whole: WholeUndertaking
  phase: string
  criteria: readonly FrozenCriterion[]
}

/** What was counted when the gate was passed: never judged anew. */
function Frozen({ visit: { t, language }, whole, phase, criteria }: FrozenProps) {
  const stated = whole.model.phases.find((it) => it.id === phase)?.gate.criteria
  const titleOf = (id: string) => {
    const found = Array.isArray(stated) ? stated.find((it) => it.id === id) : undefined
    return found === undefined ? id : modelText(found.text, language).text
  }
  return (
    <ul>
      {criteria.map(({ id, state, found }) => (
        <li>
          <strong>{titleOf(id)}</strong> {state === 'excepted' ? t('gate-page.by-exception') : say(language, found)}
        </li>
      ))}
    </ul>
  )
}
