import {
  type AddedValue,
  type JudgementRow,
  judged,
  listAddedValues,
  listJudgements,
  valuePolicy,
} from '../../../features/values/index.ts'
import { groupOf } from '../../actor-groups.ts'
import type { Visit } from '../../frame/visit.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ForeignText } from '../../ui/foreign-text.tsx'
import { JudgementTable } from '../../ui/judgement-table.tsx'
import { Time } from '../../ui/moment.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { roomAddress } from '../addresses.ts'
import { roomPage } from '../room-page.tsx'
import type { PageOfUndertaking } from '../under-undertaking.tsx'
import { day } from '../wording.ts'

/** Added value (R27): for whom, what, who may lose; and what several think of it, side by side. */
export const valuePage: PageOfUndertaking = async (c, undertaking) => {
  const visit = c.get('visit')
  const { t, site, actor, language } = visit
  const [value, ...older] = await listAddedValues(site.world.db, undertaking.id)
  const judgements = value === undefined ? [] : await listJudgements(site.world.db, value.id)
  const open = undertaking.endedAt === null
  const writes = open && valuePolicy.mayStateValue(actor, undertaking)
  const to = (part: string) => roomAddress(language, undertaking.number, 'added-value', part)
  const saved = c.req.query('sparad')
  return roomPage(c, {
    ...{ undertaking, room: 'added-value', lead: t('value.lead') },
    saved: saved === 'skriv' || saved === 'bedom' ? { sentence: t(`value.saved.${saved}`), form: [saved] } : null,
    children: (
      <>
        {value === undefined ? (
          <Empty title={t('value.none')}>{t('value.none-do')}</Empty>
        ) : (
          <>
            <ValueWords t={t} value={value} />
            <p class="soft">
              {t('statement.version', { version: value.version })} <Time at={day(language, value.statedAt)} />
            </p>
          </>
        )}
        <p class="actions">
          {open && value !== undefined ? <ButtonLink href={to('bedom')}>{t('value.judge')}</ButtonLink> : null}
          {writes ? (
            <ButtonLink href={to('skriv')} weight="secondary">
              {t(value === undefined ? 'value.write' : 'value.change')}
            </ButtonLink>
          ) : null}
        </p>
        {value === undefined ? null : <Judgements visit={visit} judgements={judgements} />}
        {older.length === 0 ? null : (
          <Disclosure summary={t('statement.older', { count: older.length })}>
            {older.map((it) => (
              <>
                <h3>
                  {t('statement.version', { version: it.version })} <Time at={day(language, it.statedAt)} />
                </h3>
                <ValueWords t={t} value={it} />
                <p class="soft">{t('value.judged-by', { count: it.judges })}</p>
              </>
            ))}
          </Disclosure>
        )}
      </>
    ),
  })
}

/** For whom, what, and who may lose, in the words of those who drive the work. */
function ValueWords({ t, value }: { t: Visit['t']; value: AddedValue }) {
  return (
    <SummaryList
      t={t}
      rows={(['forWhom', 'what', 'whoMayLose'] as const).map((part) => ({
        label: t(`value.${part}`),
        value: <ForeignText text={value[part]} language={value.language} />,
      }))}
    />
  )
}

/** Nobody's judgement is averaged away. */
function Judgements({ visit: { t }, judgements }: { visit: Visit; judgements: readonly JudgementRow[] }) {
  return (
    <section class="flow" aria-labelledby="judgements">
      <h2 id="judgements">{t('value.judgements')}</h2>
      {judgements.length === 0 ? (
        <p>{t('value.judgements.none')}</p>
      ) : (
        <JudgementTable
          t={t}
          caption={t('value.judgements')}
          questions={[t('value.verdict'), t('value.reason')]}
          diverge={judged(judgements).diverging}
          judgements={judgements.map((it) => ({
            who: it.staff ? t('value.by-staff') : t(`actor.${it.actorKind}`),
            group: it.staff ? 'city' : groupOf(it.actorKind),
            answers: [{ text: t(`value.verdict.${it.verdict}`) }, { text: it.reason, language: it.language }],
          }))}
        />
      )}
    </section>
  )
}
