import { Breadcrumbs } from '../breadcrumbs.tsx'
import { ButtonLink } from '../button.tsx'
import { Card } from '../card.tsx'
import type { Frame } from '../frame.ts'
import { type GateCriterion, GateList } from '../gate-list.tsx'
import { HappensNow } from '../happens-now.tsx'
import { HistoryList } from '../history-list.tsx'
import { JudgementTable } from '../judgement-table.tsx'
import { Layout } from '../layout.tsx'
import { MixChart } from '../mix-chart.tsx'
import { PageHead } from '../page-head.tsx'
import { PhaseTrack, type TrackPhase } from '../phase-track.tsx'
import { StatusTag } from '../status-tag.tsx'
import { JUDGEMENTS, MIX } from './numbers.ts'
import { UNDERTAKING_TEXTS } from './undertaking-texts.ts'

type Texts = (typeof UNDERTAKING_TEXTS)['sv' | 'ar']

/** An undertaking's page as it is composed, in its order: what, where on its way, what now, the gate, who, how much, follow. */
export function UndertakingPage({ frame }: { frame: Frame }) {
  const { t } = frame
  const texts = UNDERTAKING_TEXTS[frame.language === 'ar' ? 'ar' : 'sv']
  return (
    <Layout frame={frame} title={texts.title} description={texts.lead} room="undertakings">
      <PageHead
        above={
          <Breadcrumbs
            t={t}
            trail={[
              { label: frame.municipality, href: '/platser' },
              { label: texts.where, href: '#' },
            ]}
          />
        }
        title={texts.title}
        lead={texts.lead}
        facts={<StatusTag label={texts.startedBy} />}
      />
      <PhaseTrack t={t} phases={phases(texts)} />
      <div class="beside">
        <div class="flow">
          <HappensNow
            t={t}
            what={texts.what}
            due={{ iso: '2026-04-28', text: texts.due }}
            answers={texts.answers}
            board={{ name: texts.board, why: '#why' }}
            action={{ label: texts.act, href: '#act' }}
          />
          <section class="flow">
            <h2>{texts.gate}</h2>
            <GateList t={t} criteria={criteria(texts)} />
          </section>
        </div>
        <div class="aside">
          <Card title={texts.mix}>
            <MixChart
              t={t}
              shares={MIX}
              sentence={texts.mixSentence}
              percent={(share) => `${Math.round(share * 100)} %`}
              withheld={texts.withheld}
              caption={texts.mixCaption}
            />
          </Card>
          <Card title={texts.decide}>
            <p>{texts.decideText}</p>
          </Card>
          <Card title={texts.follow}>
            <p>{texts.followText}</p>
            <ButtonLink href="#follow" weight="secondary">
              {texts.followAct}
            </ButtonLink>
          </Card>
        </div>
      </div>
      <div class="beside later">
        <section class="flow">
          <h2>{texts.worth}</h2>
          <JudgementTable
            t={t}
            caption={texts.worthCaption}
            questions={texts.questions}
            judgements={JUDGEMENTS}
            diverge
          />
        </section>
        <section class="flow">
          <h2>{texts.history}</h2>
          <HistoryList events={texts.events.map(([day, sentence], at) => event(day, sentence, at === 2))} />
        </section>
      </div>
    </Layout>
  )
}

function phases(texts: Texts): readonly TrackPhase[] {
  return texts.phases.map((name, at) => {
    if (at === 0) return { name, state: 'done', date: { iso: '2026-03-12', text: texts.ended } }
    if (at === 1) return { name, state: 'current', date: { iso: '2026-03-19', text: texts.began } }
    return { name, state: 'coming' }
  })
}

function criteria(texts: Texts): readonly GateCriterion[] {
  const ordinary = texts.criteria.map(([title, evidence, missing, link], at) => ({
    id: `criterion-${at + 1}`,
    title,
    state: missing === '' ? ('met' as const) : ('missing' as const),
    evidence,
    missing: missing || undefined,
    who: at === 4 ? texts.who : undefined,
    links: [{ label: link, href: `#evidence-${at + 1}` }],
  }))
  const [title, evidence, link] = texts.exception
  return [
    ...ordinary,
    { id: 'criterion-7', title, state: 'exception', evidence, links: [{ label: link, href: '#evidence-7' }] },
  ]
}

function event(day: string, sentence: string, milestone: boolean) {
  return { at: { iso: '2026-04-14', text: day }, sentence, milestone }
}
