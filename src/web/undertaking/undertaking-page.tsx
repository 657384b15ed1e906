import type { CollaborationModel } from '../../features/models/index.ts'
import { undertakingPolicy } from '../../features/undertakings/index.ts'
import { errorPage } from '../frame/error-page.tsx'
import { page } from '../frame/respond.tsx'
import type { Page, Visit } from '../frame/visit.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ForeignText } from '../ui/foreign-text.tsx'
import { GateList } from '../ui/gate-list.tsx'
import { HistoryList } from '../ui/history-list.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { PhaseTrack, type TrackPhase } from '../ui/phase-track.tsx'
import { Term } from '../ui/term.tsx'
import { placeAddress, undertakingAddress } from './addresses.ts'
import { gateRows } from './gate-rows.tsx'
import { HappensHere } from './happens-here.tsx'
import { historySentence, isMilestone } from './history-sentences.ts'
import { InfluenceCard } from './influence-card.tsx'
import { loadUndertaking, type WholeUndertaking } from './load-undertaking.ts'
import { MixCard } from './mix-card.tsx'
import { clockTime, day, modelText } from './wording.ts'

/**
 * An undertaking, in the order that people ask: what is it, where is it on its way, what happens now and what can I do,
 * the gate as evidence, who takes part, how much residents decide, what has happened.
 */
export async function undertakingPage(c: Page): Promise<Response> {
  const visit = c.get('visit')
  const { t, language, actor } = visit
  const whole = await loadUndertaking(visit, Number(c.req.param('number')))
  if (whole === undefined) return errorPage(c, 404, 'undertaking.missing')
  const { undertaking, standing, history } = whole
  const here = (room?: Parameters<typeof undertakingAddress>[2]) =>
    undertakingAddress(language, undertaking.number, room)
  return page(
    c,
    { title: undertaking.title, description: undertaking.summary.slice(0, 160), room: 'undertakings' },
    <>
      <Head visit={visit} whole={whole} />
      <PhaseTrack t={t} phases={track(visit, whole)} />
      <div class="beside">
        <div class="flow">
          <HappensHere visit={visit} whole={whole} />
          {whole.contradictions === 0 ? null : (
            <Notice>
              <p>
                {t('scope-conflict.notice', { count: whole.contradictions })}{' '}
                <a href={here('purpose')}>{t('scope-conflict.notice.link')}</a>
              </p>
            </Notice>
          )}
          {undertaking.endedAt === null ? (
            <section class="flow" aria-labelledby="gate">
              <h2 id="gate">
                <Term language={language} term="grind">
                  {t('undertaking.gate')}
                </Term>
              </h2>
              <GateList t={t} criteria={gateRows(visit, whole)} />
              {standing.open && undertakingPolicy.mayLeadPhases(actor, undertaking) ? (
                <p>
                  <ButtonLink href={here('gate')}>{t('undertaking.gate.pass')}</ButtonLink>
                </p>
              ) : null}
            </section>
          ) : null}
          <section class="flow" aria-labelledby="words">
            <h2 id="words">{t('undertaking.words')}</h2>
            <Words whole={whole} visit={visit} />
          </section>
          <section class="flow" aria-labelledby="history">
            <h2 id="history">{t('undertaking.history')}</h2>
            <HistoryList
              events={history.map((entry) => ({
                at: clockTime(language, entry.at),
                sentence: historySentence(t, entry),
                milestone: isMilestone(entry),
              }))}
            />
            <p>
              <a href={here('history')}>{t('undertaking.history.all')}</a>
            </p>
          </section>
        </div>
        <div class="aside">
          <MixCard visit={visit} facts={whole.facts} />
          <InfluenceCard visit={visit} whole={whole} />
          <Card title={t('undertaking.more')}>
            <ul class="links">
              {(
                [
                  'problem',
                  'meetings',
                  'parties',
                  'purpose',
                  'added-value',
                  'form',
                  'relations',
                  'overlaps',
                  'scope',
                  'responsibility',
                  'contact',
                  'support',
                  'model',
                ] as const
              ).map((room) => (
                <li>
                  <a href={here(room)}>{t(`undertaking.room.${room}`)}</a>
                </li>
              ))}
            </ul>
          </Card>
        </div>
      </div>
    </>,
  )
}

function Head({ visit, whole }: { visit: Visit; whole: WholeUndertaking }) {
  const { t, language } = visit
  const { undertaking } = whole
  const above = (
    <p class="eyebrow">
      <a href={placeAddress(language, undertaking.placeSlug)}>{undertaking.placeName}</a>
      {` · ${t(`scale.${undertaking.scale}`)} · ${t('undertaking.started-by', { who: t(`actor.${undertaking.initiatorKind}`) })}`}
    </p>
  )
  return (
    <>
      <PageHead
        above={above}
        title={undertaking.title}
        language={undertaking.language}
        lead={<ForeignText text={undertaking.summary} language={undertaking.language} />}
      />
      {undertaking.largerBecause === null ? null : (
        <Notice title={t('undertaking.larger')}>
          <p>
            <ForeignText text={undertaking.largerBecause} language={undertaking.largerLanguage ?? undefined} />
          </p>
        </Notice>
      )}
    </>
  )
}

/** The words of those who started it: why, and with whom. */
function Words({ visit: { t }, whole: { undertaking } }: { visit: Visit; whole: WholeUndertaking }) {
  const { reason, togetherWith, language } = undertaking
  return (
    <dl class="summary-list">
      {reason === '' ? null : (
        <div>
          <dt>{t('undertaking.why')}</dt>
          <dd>
            <ForeignText text={reason} language={language} />
          </dd>
        </div>
      )}
      {togetherWith === '' ? null : (
        <div>
          <dt>{t('undertaking.with')}</dt>
          <dd>
            <ForeignText text={togetherWith} language={language} />
          </dd>
        </div>
      )}
    </dl>
  )
}

/** The idea first, on the day it was started; then the model's phases. */
function track({ t, language }: Visit, { undertaking, model, passages }: WholeUndertaking): TrackPhase[] {
  const idea: TrackPhase = { name: t('undertaking.idea'), state: 'done', date: day(language, undertaking.startedAt) }
  return [idea, ...model.phases.map((phase) => phaseOnTrack(phase))]

  function phaseOnTrack(phase: CollaborationModel['phases'][number]): TrackPhase {
    const { text } = modelText(phase.title, language)
    const passed = passages.find((it) => it.phase === phase.id)
    if (passed !== undefined) return { name: text, state: 'done', date: day(language, passed.passedAt) }
    const current = phase.id === undertaking.phase && undertaking.endedAt === null
    return current
      ? { name: text, state: 'current', date: day(language, undertaking.phaseSince) }
      : { name: text, state: 'coming' }
  }
}
