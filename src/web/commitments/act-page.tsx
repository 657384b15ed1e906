import type { Child } from 'hono/jsx'
import type { MessageKey } from '../../platform/i18n/index.ts'
import { errorPage } from '../frame/error-page.tsx'
import { type Fields, readFields } from '../frame/form.ts'
import { NO_TROUBLE, type Trouble } from '../frame/submit.ts'
import type { Page, Visit } from '../frame/visit.ts'
import { keeperForm } from '../groups/keeper-form.tsx'
import { turnedAway } from '../officers-only.ts'
import { ForeignText } from '../ui/foreign-text.tsx'
import { commitmentAddress } from './addresses.ts'
import { commitmentOf, type LoadedCommitment } from './commitment-page.tsx'
import { trailOf } from './make-page.tsx'

export interface FormProps {
  visit: Visit
  loaded: LoadedCommitment
  fields: Fields
  trouble: Trouble
}

interface Act {
  readonly room: 'svara' | 'beratta' | 'andra' | 'avsluta'
  readonly title: MessageKey
  readonly lead: MessageKey
  readonly send: MessageKey
  may(visit: Visit, loaded: LoadedCommitment): boolean
  /** What the form begins with. */
  first(loaded: LoadedCommitment): Fields
  form(props: FormProps): Child
  submit(c: Page, raw: Fields, doing: Doing): Promise<Response>
}

interface Doing {
  done(): string
  again(trouble: Trouble): Promise<Response>
}

/** A page below a commitment where one thing is done with it. */
export function actPages(act: Act) {
  const show = async (c: Page, loaded: LoadedCommitment, fields: Fields, trouble: Trouble = NO_TROUBLE) => {
    const visit = c.get('visit')
    const { t, language } = visit
    const { commitment, place } = loaded
    return keeperForm(c, {
      title: t(act.title),
      lead: t(act.lead),
      trail: [...trailOf(c, place), { label: t('commitment.one'), href: commitmentAddress(language, commitment.id) }],
      action: commitmentAddress(language, commitment.id, act.room),
      send: t(act.send),
      trouble,
      about: (
        <p>
          <strong>
            <bdi>{commitment.who}</bdi>
          </strong>
          {': '}
          <ForeignText text={commitment.what} language={commitment.language} />
        </p>
      ),
      children: act.form({ visit, loaded, fields, trouble }),
    })
  }
  const get = async (c: Page): Promise<Response> => {
    const loaded = await commitmentOf(c)
    if (loaded === undefined) return errorPage(c, 404, 'commitment.missing')
    const away = turnedAway(c, act.may(c.get('visit'), loaded), 'commitment.answer.forbidden')
    return away ?? show(c, loaded, act.first(loaded))
  }
  const post = async (c: Page): Promise<Response> => {
    const loaded = await commitmentOf(c)
    if (loaded === undefined) return errorPage(c, 404, 'commitment.missing')
    const fields = await readFields(c)
    const { commitment } = loaded
    return act.submit(
      c,
      { ...fields, commitment: commitment.id },
      {
        done: () => commitmentAddress(c.get('visit').language, commitment.id),
        again: async (trouble) => {
          const now = (await commitmentOf(c)) ?? loaded
          // What the other wrote is shown above: sent again, it is meant.
          const meanwhile = trouble.status === 409 && Number(fields.version) !== now.commitment.version
          return show(c, now, meanwhile ? { ...fields, version: `${now.commitment.version}` } : fields, trouble)
        },
      },
    )
  }
  return { get, post }
}
