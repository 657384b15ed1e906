import {
  confirmForm,
  FORM_KINDS,
  formPolicy,
  listForms,
  loadFormFacts,
} from '../../../features/collaboration-forms/index.ts'
import { listParties, type PartyRow } from '../../../features/undertakings/index.ts'
import { readFields } from '../../frame/form.ts'
import { NO_TROUBLE, submit, type Trouble } from '../../frame/submit.ts'
import type { Page } from '../../frame/visit.ts'
import { ButtonLink, SendButton } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Form } from '../../ui/form.tsx'
import { Time } from '../../ui/moment.tsx'
import { roomAddress } from '../addresses.ts'
import { partyName } from '../parties/party-name.tsx'
import { roomPage } from '../room-page.tsx'
import type { PageOfUndertaking } from '../under-undertaking.tsx'
import { day } from '../wording.ts'
import { FormTerms } from './form-terms.tsx'

type Undertaking = Parameters<PageOfUndertaking>[1]

/** How the parties are to work together (R38): the proposal, who has confirmed it, and the catalogue. */
export const formPage: PageOfUndertaking = (c, undertaking) => show(c, undertaking)

/** A party confirms what it has read. */
export const takeConfirmation: PageOfUndertaking = async (c, undertaking) => {
  const { form, party } = await readFields(c)
  return submit(
    c,
    confirmForm,
    { form, party },
    {
      done: () => `${roomAddress(c.get('visit').language, undertaking.number, 'form')}?sparad=bekrafta`,
      again: (trouble) => show(c, undertaking, trouble),
    },
  )
}

async function show(c: Page, undertaking: Undertaking, trouble: Trouble = NO_TROUBLE) {
  const visit = c.get('visit')
  const { t, site, actor, language } = visit
  const [[form, ...older], facts, parties] = await Promise.all([
    listForms(site.world.db, undertaking.id),
    loadFormFacts(site.world.db, undertaking.id),
    listParties(site.world.db, undertaking.id),
  ])
  const open = undertaking.endedAt === null
  const proposes = open && formPolicy.mayProposeForm(actor, undertaking)
  const saved = c.req.query('sparad')
  return roomPage(c, {
    ...{ undertaking, room: 'form', lead: t('collaboration-form.lead'), trouble, scripts: ['submit-once'] },
    saved:
      saved === 'bekrafta' || saved === 'foresla'
        ? { sentence: t(`collaboration-form.saved.${saved}`), form: [saved] }
        : null,
    children: (
      <>
        {form === undefined ? (
          <Empty title={t('collaboration-form.none')} />
        ) : (
          <>
            <FormTerms visit={visit} form={form} />
            <p class="soft">
              {t('statement.version', { version: form.version })} <Time at={day(language, form.proposedAt)} />
            </p>
          </>
        )}
        {proposes ? (
          <p>
            <ButtonLink href={roomAddress(language, undertaking.number, 'form', 'foresla')} weight="secondary">
              {t(form === undefined ? 'collaboration-form.propose' : 'collaboration-form.propose-anew')}
            </ButtonLink>
          </p>
        ) : null}
        {form === undefined ? null : (
          <Confirmations c={c} undertaking={undertaking} form={form.id} parties={parties} confirmed={facts.confirmed} />
        )}
        {older.length === 0 ? null : (
          <Disclosure summary={t('statement.older', { count: older.length })}>
            {older.map((it) => (
              <>
                <h3>
                  {t('statement.version', { version: it.version })} <Time at={day(language, it.proposedAt)} />
                </h3>
                <FormTerms visit={visit} form={it} />
              </>
            ))}
          </Disclosure>
        )}
        <Disclosure summary={t('collaboration-form.catalogue')} open={form === undefined}>
          <dl>
            {FORM_KINDS.map((kind) => (
              <>
                <dt>{t(`collaboration-form.kind.${kind}`)}</dt>
                <dd>{t(`collaboration-form.kind.${kind}.what`)}</dd>
              </>
            ))}
          </dl>
        </Disclosure>
      </>
    ),
  })
}

interface ConfirmationsProps {
  c: Page
  undertaking: Undertaking
  form: string
  parties: readonly PartyRow[]
  confirmed: readonly string[]
}

/** Each party with its answer; whoever speaks for one gets its button. */
function Confirmations({ c, undertaking, form, parties, confirmed }: ConfirmationsProps) {
  const { t, actor, language } = c.get('visit')
  const mine = parties.filter(
    (party) => !confirmed.includes(party.id) && formPolicy.mayConfirmForm(actor, party, undertaking),
  )
  return (
    <section class="flow" aria-labelledby="confirmed">
      <h2 id="confirmed">{t('collaboration-form.confirmed')}</h2>
      <DataTable
        caption={t('collaboration-form.confirmed')}
        columns={[{ label: t('undertaking.room.parties') }, { label: t('collaboration-form.answer') }]}
        rows={parties.map((party) => [
          partyName(t, party),
          t(confirmed.includes(party.id) ? 'collaboration-form.yes' : 'collaboration-form.waits'),
        ])}
        folds
      />
      {undertaking.endedAt !== null
        ? null
        : mine.map((party) => (
            <Form t={t} action={roomAddress(language, undertaking.number, 'form', 'bekrafta')}>
              <input type="hidden" name="form" value={form} />
              <input type="hidden" name="party" value={party.id} />
              <SendButton t={t}>{t('collaboration-form.confirm', { party: partyName(t, party) })}</SendButton>
            </Form>
          ))}
      {mine.length > 0 ? null : <p class="soft">{t('collaboration-form.how')}</p>}
    </section>
  )
}
