import type { ProblemPage } from '../../features/problems/index.ts'
import type { UndertakingPage } from '../../features/undertakings/index.ts'
import { isStaff } from '../../kernel/actor.ts'
import { page } from '../frame/respond.tsx'
import { NO_TROUBLE, type Trouble } from '../frame/submit.ts'
import type { Page, Visit } from '../frame/visit.ts'
import { WhatWasWrong } from '../frame/what-was-wrong.tsx'
import { languageChoices } from '../languages.ts'
import { Button, SendButton } from '../ui/button.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { SelectField, TextAreaField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { problemAddress, SAYINGS, type Saying, sayingAddress } from './addresses.ts'
import { Description } from './description.tsx'
import type { OwnWords } from './own-words.ts'

export interface SayPageProps {
  undertaking: UndertakingPage
  problem: ProblemPage
  saying: Saying
  /** What has been written so far. */
  words: OwnWords
  trouble?: Trouble | undefined
}

/** One question: is it right, what should be changed, or what isn't right. */
export function sayPage(c: Page, props: SayPageProps): Response | Promise<Response> {
  const { undertaking, problem, saying, words, trouble = NO_TROUBLE } = props
  const visit = c.get('visit')
  const { t, language } = visit
  const number = undertaking.number
  const rewritten = words.base !== '' && words.base !== problem.base
  return page(
    c,
    {
      title: t(`problem.ask.${saying}`),
      room: 'undertakings',
      personal: true,
      status: trouble.status,
      hasErrors: trouble.status !== 200,
      scripts: ['keep-words', 'submit-once'],
    },
    <div class="flow question">
      <p class="soft">
        <a href={problemAddress(language, number)}>{t('problem.back')}</a>
      </p>
      <WhatWasWrong t={t} trouble={trouble} />
      {rewritten && trouble.status === 200 ? (
        <Notice tone="waits">
          <p>{t('problem.ask.rewritten')}</p>
        </Notice>
      ) : null}
      {saying === 'confirms' ? (
        <>
          <h1>{t('problem.ask.confirms')}</h1>
          <Description visit={visit} problem={problem} />
        </>
      ) : null}
      <Form t={t} action={sayingAddress(language, number, saying)} keep={keptAs(number, saying)}>
        <input type="hidden" name="base" value={problem.base} />
        {saying === 'confirms' ? null : <Words visit={visit} {...props} saying={saying} trouble={trouble} />}
        <SpeaksAs visit={visit} number={number} saying={saying} words={words} />
        <Send visit={visit} saying={saying} />
      </Form>
      {saying === 'confirms' ? <OtherWays visit={visit} number={number} /> : null}
    </div>,
  )
}

/** The name under which a tab keeps what is written here. */
export function keptAs(number: number, saying: Saying): string {
  return `problem-${number}-${SAYINGS[saying]}`
}

function Words({ visit, problem, saying, words, trouble }: WordsProps) {
  const { t, language } = visit
  const chosen = words.language || language
  return (
    <>
      <TextAreaField
        t={t}
        name="text"
        label={t(`problem.ask.${saying}`)}
        hint={t(`problem.ask.${saying}.hint`)}
        question
        value={words[saying]}
        error={trouble.of('text')}
        rows={6}
      />
      <Disclosure summary={t('problem.ask.read-again')}>
        <Description visit={visit} problem={problem} />
      </Disclosure>
      <Disclosure
        summary={t('problem.ask.other-language')}
        open={chosen !== language || trouble.of('language') !== undefined}
      >
        <SelectField
          t={t}
          name="language"
          label={t('problem.ask.language')}
          value={chosen}
          empty={null}
          options={languageChoices(language, chosen)}
          error={trouble.of('language')}
        />
      </Disclosure>
    </>
  )
}

type WordsProps = Omit<SayPageProps, 'saying' | 'trouble'> & {
  visit: Visit
  saying: 'proposes' | 'objects'
  trouble: Trouble
}

/** Who one speaks as: known once one has been asked. Those employed by the municipality aren't asked. */
function SpeaksAs({ visit, number, saying, words }: { visit: Visit; number: number; saying: Saying; words: OwnWords }) {
  const { t, language, actor } = visit
  if (isStaff(actor)) return <p>{t('problem.as.staff')}</p>
  if (words.as === null) return null
  return (
    <p>
      <input type="hidden" name="as" value={words.as} />
      {t('problem.as', { who: t(`problem.as.${words.as}`) })}{' '}
      <a href={`${problemAddress(language, number, 'vem')}?for=${SAYINGS[saying]}`}>{t('problem.as.change')}</a>
    </p>
  )
}

/** A proposal is heard without an address too; the other two ask for one, since each person is counted once (R22). */
function Send({ visit: { t, actor }, saying }: { visit: Visit; saying: Saying }) {
  if (actor.kind === 'person') return <SendButton t={t}>{t(`problem.send.${saying}`)}</SendButton>
  if (saying !== 'proposes') {
    return (
      <>
        <p class="soft">{t(`problem.send.address-next.${saying}`)}</p>
        <SendButton t={t}>{t(saying === 'confirms' ? 'problem.send.confirms' : 'problem.send.go-on')}</SendButton>
      </>
    )
  }
  return (
    <>
      <p class="soft">{t('problem.send.address-or-not')}</p>
      <div class="actions">
        <SendButton t={t} name="hur" value="adress">
          {t('problem.send.with-address')}
        </SendButton>
        <Button weight="secondary" name="hur" value="utan">
          {t('problem.send.without-address')}
        </Button>
      </div>
    </>
  )
}

function OtherWays({ visit: { t, language }, number }: { visit: Visit; number: number }) {
  return (
    <p>
      {t('problem.ask.not-quite')} <a href={sayingAddress(language, number, 'proposes')}>{t('problem.say.proposes')}</a>
      {' · '}
      <a href={sayingAddress(language, number, 'objects')}>{t('problem.say.objects')}</a>
    </p>
  )
}
