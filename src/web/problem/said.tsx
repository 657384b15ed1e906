import type { ShapingEntry } from '../../features/problems/index.ts'
import { groupOf } from '../actor-groups.ts'
import type { Visit } from '../frame/visit.ts'
import { ActorName } from '../ui/actor-mark.tsx'
import { Time } from '../ui/moment.tsx'
import { Paragraphs, Quoted } from '../ui/paragraphs.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { day } from '../undertaking/wording.ts'
import { saidAddress } from './addresses.ts'
import { byWhom } from './by-whom.ts'

interface SaidProps {
  visit: Visit
  number: number
  said: ShapingEntry
  /** When its answer is due (`YYYY-MM-DD`), while it waits. */
  due?: string | undefined
  /** Whoever reads may answer it. */
  mayAnswer?: boolean | undefined
}

/** What somebody said, in their own words and language, and what came of it: "ni sa – så blev det" (R32). */
export function Said({ visit, number, said, due, mayAnswer = false }: SaidProps) {
  const { t, language } = visit
  const waits = said.answer === null && said.withdrawnAt === null
  return (
    <>
      <div class="facts">
        <ActorName t={t} group={groupOf(said.actorKind)} name={byWhom(t, said)} />
        <Time at={day(language, said.saidAt)} />
        <span>{t('problem.said.about-version', { version: said.version })}</span>
        {said.occasion === null ? null : <span>{occasionInWords(visit, said.occasion)}</span>}
        {said.withdrawnAt === null ? null : <StatusTag label={t('problem.said.withdrawn')} />}
      </div>
      <Quoted text={said.text} language={said.language} />
      {said.answer === null ? null : <Answer visit={visit} said={said} answer={said.answer} />}
      {waits ? (
        <p class="facts">
          <StatusTag tone="waits" label={t('problem.said.waits')} />
          {due === undefined ? null : <span>{t('problem.said.due', { date: day(language, due).text })}</span>}
          {mayAnswer ? <a href={saidAddress(language, number, said.id)}>{t('problem.said.answer')}</a> : null}
        </p>
      ) : null}
    </>
  )
}

/** The name of an occasion with its day: the first meeting is named in the reader's language. */
function occasionInWords({ t, language }: Visit, occasion: NonNullable<ShapingEntry['occasion']>): string {
  const name = occasion.kind === 'first' ? t('meeting.first') : occasion.name
  return t('problem.said.at-occasion', { name, date: day(language, occasion.heldOn).text })
}

interface AnswerProps {
  visit: Visit
  said: ShapingEntry
  answer: NonNullable<ShapingEntry['answer']>
}

function Answer({ visit: { t, language }, said, answer }: AnswerProps) {
  const { answeredAs, answeredName, answeredAt } = said
  const who = answeredAs === 'initiator' ? t('problem.by.initiator') : (answeredName ?? t('problem.by.contact-person'))
  return (
    <div class="answer">
      <p>
        <strong>{t(`problem.answer.${answer}`)}</strong>
      </p>
      <Paragraphs text={said.answerReason ?? ''} language={said.answerLanguage ?? undefined} />
      <p class="soft">
        {t('problem.said.answered-by', { who })} {answeredAt === null ? null : <Time at={day(language, answeredAt)} />}
      </p>
    </div>
  )
}

interface SaidListProps {
  visit: Visit
  number: number
  all: readonly ShapingEntry[]
  /** When the answer of each is due, by its id. */
  due: ReadonlyMap<string, string>
  mayAnswer: (said: ShapingEntry) => boolean
}

/** What has been said with words, newest first. */
export function SaidList({ visit, number, all, due, mayAnswer }: SaidListProps) {
  const { t, language } = visit
  return (
    <ul class="entries said">
      {all.map((said) => (
        <li id={`said-${said.id}`}>
          <h3>
            <a href={saidAddress(language, number, said.id)}>{t(`problem.said.${said.kind}`)}</a>
          </h3>
          <Said visit={visit} number={number} said={said} due={due.get(said.id)} mayAnswer={mayAnswer(said)} />
        </li>
      ))}
    </ul>
  )
}
