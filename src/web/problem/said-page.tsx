import { ANSWERS, answerShaping, findShaping, problemPolicy, type ShapingEntry } from '../../features/problems/index.ts'
import type { UndertakingPage } from '../../features/undertakings/index.ts'
import { isId } from '../../kernel/ids.ts'
import { errorPage } from '../frame/error-page.tsx'
import { type Fields, readFields } from '../frame/form.ts'
import { page } from '../frame/respond.tsx'
import { NO_TROUBLE, submit, type Trouble } from '../frame/submit.ts'
import type { Page, Visit } from '../frame/visit.ts'
import { WhatWasWrong } from '../frame/what-was-wrong.tsx'
import { languageChoices } from '../languages.ts'
import { SendButton } from '../ui/button.tsx'
import { ChoiceField } from '../ui/choice-field.tsx'
import { SelectField, TextAreaField } from '../ui/field.tsx'
import { Form, WordsReceived } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Paragraphs } from '../ui/paragraphs.tsx'
import { type PageOfUndertaking, Trail } from '../undertaking/under-undertaking.tsx'
import { problemAddress, saidAddress } from './addresses.ts'
import { answersDue } from './due-days.ts'
import { Said } from './said.tsx'

/** One thing that somebody said, with its answer; for those who may, the form to answer it. */
export const saidPage: PageOfUndertaking = async (c, undertaking) => {
  const said = await saidHere(c, undertaking)
  return said === undefined ? errorPage(c, 404, 'problem.answer.missing') : show(c, undertaking, said, {})
}

/** Takes an answer (R32). Of two who answer at once, the second sees the first's answer, and keeps their words. */
export const takesAnswer: PageOfUndertaking = async (c, undertaking) => {
  const said = await saidHere(c, undertaking)
  if (said === undefined) return errorPage(c, 404, 'problem.answer.missing')
  const { language } = c.get('visit')
  const fields = await readFields(c)
  const { answer, reason, language: written } = fields
  return submit(
    c,
    answerShaping,
    { shaping: said.id, answer, reason, language: written },
    {
      done: () => saidAddress(language, undertaking.number, said.id),
      again: async (trouble) => show(c, undertaking, (await saidHere(c, undertaking)) ?? said, fields, trouble),
    },
  )
}

async function saidHere(c: Page, undertaking: UndertakingPage): Promise<ShapingEntry | undefined> {
  const id = c.req.param('said') ?? ''
  const found = isId(id) ? await findShaping(c.get('visit').site.world.db, id) : undefined
  return found?.undertaking === undertaking.id ? found : undefined
}

async function show(
  c: Page,
  undertaking: UndertakingPage,
  said: ShapingEntry,
  fields: Fields,
  trouble: Trouble = NO_TROUBLE,
) {
  const visit = c.get('visit')
  const { t, language, actor } = visit
  const title = t(`problem.said.${said.kind}`)
  const due = (await answersDue(visit, undertaking.id)).get(said.id)
  const waits = said.answer === null && said.withdrawnAt === null
  const mayAnswer = waits && problemPolicy.mayAnswer(actor, undertaking, said)
  const lost = !mayAnswer && trouble.status !== 200 ? (fields.reason ?? '') : ''
  const trail = [
    { label: t('problem.title'), href: problemAddress(language, undertaking.number) },
    { label: t('problem.said'), href: problemAddress(language, undertaking.number, 'sagt') },
    { label: title },
  ]
  return page(
    c,
    {
      title,
      room: 'undertakings',
      status: trouble.status,
      hasErrors: trouble.status !== 200,
      scripts: ['keep-words', 'submit-once'],
    },
    <>
      <PageHead above={<Trail c={c} undertaking={undertaking} to={trail} />} title={title} />
      <div class="flow said">
        {said.answer === null ? null : <WordsReceived keep={keptAs(said)} />}
        <WhatWasWrong t={t} trouble={trouble} />
        <Said visit={visit} number={undertaking.number} said={said} due={due} />
        {mayAnswer ? (
          <AnswerForm visit={visit} undertaking={undertaking} said={said} fields={fields} trouble={trouble} />
        ) : null}
        {lost === '' ? null : (
          <section class="flow" aria-labelledby="own">
            <h2 id="own">{t('problem.answer.own')}</h2>
            <Paragraphs text={lost} />
          </section>
        )}
      </div>
    </>,
  )
}

function keptAs(said: ShapingEntry): string {
  return `problem-svar-${said.id}`
}

interface AnswerFormProps {
  visit: Visit
  undertaking: UndertakingPage
  said: ShapingEntry
  fields: Fields
  trouble: Trouble
}

function AnswerForm({ visit: { t, language }, undertaking, said, fields, trouble }: AnswerFormProps) {
  const written = fields.language ?? said.language
  return (
    <section class="flow" aria-labelledby="answer">
      <h2 id="answer">{t('problem.answer.title')}</h2>
      <Form t={t} action={saidAddress(language, undertaking.number, said.id)} keep={keptAs(said)}>
        <ChoiceField
          t={t}
          kind="radio"
          name="answer"
          label={t('problem.answer.what')}
          chosen={[fields.answer ?? '']}
          error={trouble.of('answer')}
          choices={ANSWERS.map((value) => ({
            value,
            label: t(`problem.answer.${value}.choice`),
            hint: t(`problem.answer.${value}.hint`),
          }))}
        />
        <TextAreaField
          t={t}
          name="reason"
          label={t('problem.answer.reason')}
          hint={t('problem.answer.reason.hint')}
          value={fields.reason}
          error={trouble.of('reason')}
        />
        <SelectField
          t={t}
          name="language"
          label={t('problem.answer.language')}
          value={written}
          empty={null}
          options={languageChoices(language, written)}
          error={trouble.of('language')}
        />
        <SendButton t={t}>{t('problem.answer.send')}</SendButton>
      </Form>
    </section>
  )
}
