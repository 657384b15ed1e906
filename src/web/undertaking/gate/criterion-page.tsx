import {
  answerCriterion,
  type GateInForce,
  grantException,
  mayAnswer,
  mayExcept,
  type NamedAnswer,
  roleInWords,
} from '../../../features/gates/index.ts'
import { type Criterion, exceptionRoles, isValue } from '../../../features/models/index.ts'
import { loadGate } from '../../../features/undertakings/index.ts'
import { say } from '../../../platform/i18n/index.ts'
import { errorPage } from '../../frame/error-page.tsx'
import { type Fields, readFields } from '../../frame/form.ts'
import { NO_TROUBLE, submit, type Trouble } from '../../frame/submit.ts'
import type { Page, Visit } from '../../frame/visit.ts'
import { SendButton } from '../../ui/button.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { TextAreaField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { GateList } from '../../ui/gate-list.tsx'
import { Time } from '../../ui/moment.tsx'
import { Paragraphs } from '../../ui/paragraphs.tsx'
import { roomAddress } from '../addresses.ts'
import { gateRows } from '../gate-rows.tsx'
import { loadUndertaking } from '../load-undertaking.ts'
import { keptAs, roomPage } from '../room-page.tsx'
import type { PageOfUndertaking } from '../under-undertaking.tsx'
import { day, modelText } from '../wording.ts'

type Undertaking = Parameters<PageOfUndertaking>[1]

const answer = answerCriterion(loadGate)
const except = grantException(loadGate)

/** One criterion: how it stands, what named people answered, and the forms for those whom the model lets speak. */
export const criterionPage: PageOfUndertaking = (c, undertaking) => show(c, undertaking, {})

/** A named person's answer, with a reason. */
export const takeAnswer: PageOfUndertaking = (c, undertaking) => take(c, undertaking, answer)

/** A named, reasoned, public exception (R22). */
export const takeException: PageOfUndertaking = (c, undertaking) => take(c, undertaking, except)

async function take(c: Page, undertaking: Undertaking, useCase: typeof answer | typeof except): Promise<Response> {
  const { language } = c.get('visit')
  const fields = await readFields(c)
  const criterion = c.req.param('criterion') ?? ''
  const raw = {
    undertaking: undertaking.id,
    phase: fields.phase,
    criterion,
    reason: fields.reason,
    fulfilled: fields.fulfilled,
    language,
  }
  const part = useCase === answer ? 'svar' : 'undantag'
  const steps = {
    done: () => `${roomAddress(language, undertaking.number, 'gate', criterion)}?sparad=${part}`,
    again: (trouble: Trouble) => show(c, undertaking, fields, trouble),
  }
  return useCase === answer ? submit(c, answer, raw, steps) : submit(c, except, raw, steps)
}

async function show(
  c: Page,
  undertaking: Undertaking,
  fields: Fields,
  trouble: Trouble = NO_TROUBLE,
): Promise<Response> {
  const visit = c.get('visit')
  const { t, language, actor, site } = visit
  const whole = await loadUndertaking(visit, undertaking.number)
  const found = whole?.standing.criteria.find(({ criterion }) => criterion.id === c.req.param('criterion'))
  if (whole === undefined || found === undefined) return errorPage(c, 404, 'gates.no-criterion')
  const { criterion } = found
  const gate = await site.world.transaction((tx) => loadGate(tx, undertaking.id))
  const speaks = gate !== null && !gate.ended
  const forms = { c, undertaking, criterion, fields, trouble }
  const saved = c.req.query('sparad')
  return roomPage(c, {
    ...{
      undertaking,
      room: 'gate',
      title: modelText(criterion.text, language).text,
      trouble,
      scripts: ['submit-once', 'keep-words'],
    },
    saved:
      saved === 'svar' || saved === 'undantag'
        ? { sentence: t(`gate-page.saved.${saved}`), form: [criterion.id, saved] }
        : null,
    children: (
      <>
        <GateList
          t={t}
          criteria={gateRows(visit, whole).filter((row) => row.id === `criterion-${criterion.id}`)}
          alone
        />
        <Answers visit={visit} answers={whole.standing.answers.filter((it) => it.criterion === criterion.id)} />
        {speaks && mayAnswer(actor, gate, criterion) ? <AnswerForm {...forms} /> : null}
        <Exceptions visit={visit} gate={gate} criterion={criterion} />
        {speaks && found.state === 'not-met' && mayExcept(actor, gate, criterion) ? <ExceptionForm {...forms} /> : null}
      </>
    ),
  })
}

function Answers({ visit: { t, language }, answers }: { visit: Visit; answers: readonly NamedAnswer[] }) {
  if (answers.length === 0) return null
  return (
    <section class="flow" aria-labelledby="answers">
      <h2 id="answers">{t('gate-page.answers')}</h2>
      {answers.map((it) => (
        <blockquote class="quoted">
          <p>
            <strong>{t(it.fulfilled ? 'gate-page.answer.yes' : 'gate-page.answer.no')}</strong>{' '}
            {t('gate-page.answered-by', { name: it.name, role: say(language, roleInWords(it.as)) })}{' '}
            <Time at={day(language, it.at)} />
          </p>
          <Paragraphs text={it.reason} language={it.language} />
        </blockquote>
      ))}
    </section>
  )
}

interface FormProps {
  c: Page
  undertaking: Undertaking
  criterion: Criterion
  fields: Fields
  trouble: Trouble
}

function AnswerForm({ c, undertaking, criterion, fields, trouble }: FormProps) {
  const { t, language } = c.get('visit')
  const question = criterion.kind === 'named-answer' ? modelText(criterion.params.question, language).text : ''
  const choices = (['yes', 'no'] as const).map((value) => ({ value, label: t(`gate-page.answer.${value}`) }))
  return (
    <section class="flow" aria-labelledby="answer">
      <h2 id="answer">{t('gate-page.answer')}</h2>
      <Form
        t={t}
        action={roomAddress(language, undertaking.number, 'gate', criterion.id, 'svar')}
        keep={keptAs(undertaking.number, 'gate', [criterion.id, 'svar'])}
      >
        <input type="hidden" name="phase" value={undertaking.phase} />
        <ChoiceField
          t={t}
          kind="radio"
          name="fulfilled"
          label={question}
          choices={choices}
          chosen={[fields.fulfilled ?? '']}
          error={trouble.of('fulfilled')}
        />
        <TextAreaField
          t={t}
          name="reason"
          label={t('gate-page.reason')}
          hint={t('gate-page.reason.public')}
          value={fields.reason}
          error={trouble.of('reason')}
        />
        <SendButton t={t}>{t('gate-page.answer.send')}</SendButton>
      </Form>
    </section>
  )
}

/** Who may let the gate open without this criterion: the model says so. */
function Exceptions({
  visit: { t, language },
  gate,
  criterion,
}: {
  visit: Visit
  gate: GateInForce | null
  criterion: Criterion
}) {
  const roles = gate === null ? [] : exceptionRoles(gate.gate, criterion)
  return (
    <section class="flow" aria-labelledby="exceptions">
      <h2 id="exceptions">{t('gate-page.exceptions')}</h2>
      <p>
        {roles.length === 0 || !isValue(roles)
          ? t('gate-page.exceptions.none')
          : t('gate-page.exceptions.by', { who: roles.map((role) => say(language, roleInWords(role))).join(', ') })}
      </p>
    </section>
  )
}

function ExceptionForm({ c, undertaking, criterion, fields, trouble }: FormProps) {
  const { t, language } = c.get('visit')
  return (
    <section class="flow" aria-labelledby="exception">
      <h2 id="exception">{t('gate-page.exception')}</h2>
      <Form
        t={t}
        action={roomAddress(language, undertaking.number, 'gate', criterion.id, 'undantag')}
        keep={keptAs(undertaking.number, 'gate', [criterion.id, 'undantag'])}
      >
        <input type="hidden" name="phase" value={undertaking.phase} />
        <TextAreaField
          t={t}
          name="reason"
          label={t('gate-page.exception.why')}
          hint={t('gate-page.reason.public')}
          value={fields.reason}
          error={trouble.of('reason')}
        />
        <SendButton t={t}>{t('gate-page.exception.send')}</SendButton>
      </Form>
    </section>
  )
}
