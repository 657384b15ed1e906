import { DRAFT_DAYS, type Draft, discardDraft } from '../../features/people/index.ts'
import type { MessageKey } from '../../platform/i18n/index.ts'
import { readFields } from '../frame/form.ts'
import { submit } from '../frame/submit.ts'
import type { Page, Visit } from '../frame/visit.ts'
import { whereSaid } from '../problem/own-words.ts'
import { Button } from '../ui/button.tsx'
import { Entries, Entry } from '../ui/card.tsx'
import { Form } from '../ui/form.tsx'
import { Time } from '../ui/moment.tsx'
import { clockTime } from '../undertaking/wording.ts'

interface Kind {
  readonly label: MessageKey
  /** Where its form goes on, under the language; null when only the form's own page knows. */
  readonly address: (draft: Draft) => string | null
}

/** Below the undertaking whose number the draft holds. */
function below(room: string): Kind['address'] {
  return ({ fields }) => (typeof fields.number === 'string' ? `utvecklingsarbeten/${fields.number}/${room}` : null)
}

/** Forms whose words are kept until they are sent. */
const KINDS: Readonly<Record<string, Kind>> = {
  start: { label: 'own.drafts.start', address: () => 'starta' },
  shaping: { label: 'own.drafts.shaping', address: whereSaid },
  scope: { label: 'own.drafts.scope', address: below('omfattning/granska') },
  'value-judgement': { label: 'own.drafts.value', address: below('mervarde/bedom') },
}
const OTHER: Kind = { label: 'own.drafts.other', address: () => null }

/** Words that were begun and not sent: in one's own space until then (C3), and one's own to throw away. */
export function DraftsSection({ visit, drafts }: { visit: Visit; drafts: readonly Draft[] }) {
  const { t } = visit
  return (
    <section class="flow" aria-labelledby="own-drafts">
      <h2 id="own-drafts">{t('own.drafts')}</h2>
      <p>{t('own.drafts.lead', { days: DRAFT_DAYS })}</p>
      <Entries>
        {drafts.map((draft) => (
          <DraftEntry visit={visit} draft={draft} />
        ))}
      </Entries>
    </section>
  )
}

function DraftEntry({ visit: { t, language }, draft }: { visit: Visit; draft: Draft }) {
  const kind = KINDS[draft.kind] ?? OTHER
  const address = kind.address(draft)
  const title = typeof draft.fields.title === 'string' ? draft.fields.title : ''
  const name = title === '' ? t(kind.label) : title
  const facts = (
    <>
      {title === '' ? null : <span>{t(kind.label)}</span>}
      <span>
        {t('own.drafts.changed')} <Time at={clockTime(language, draft.updatedAt)} />
      </span>
    </>
  )
  return (
    <>
      {address === null ? (
        <li>
          <h3 dir="auto">{name}</h3>
          <div class="facts">{facts}</div>
          <Discard t={t} language={language} draft={draft.id} name={name} />
        </li>
      ) : (
        <Entry
          level={3}
          title={name}
          href={`/${language}/${address}`}
          facts={
            <>
              {facts}
              <Discard t={t} language={language} draft={draft.id} name={name} />
            </>
          }
        />
      )}
    </>
  )
}

interface DiscardProps extends Pick<Visit, 't' | 'language'> {
  draft: string
  name: string
}

function Discard({ t, language, draft, name }: DiscardProps) {
  return (
    <Form t={t} action={`/${language}/mina-sidor/utkast`}>
      <input type="hidden" name="draft" value={draft} />
      <Button weight="tertiary">
        {t('own.drafts.discard')}
        <span class="unseen">{`: ${name}`}</span>
      </Button>
    </Form>
  )
}

export async function throwAway(c: Page): Promise<Response> {
  const { language } = c.get('visit')
  const { draft } = await readFields(c)
  return submit(c, discardDraft, { draft }, { done: () => `/${language}/mina-sidor` })
}
