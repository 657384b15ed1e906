import { addParty, KINDS_OF_ACTOR, undertakingPolicy } from '../../../features/undertakings/index.ts'
import { type Fields, readFields } from '../../frame/form.ts'
import { NO_TROUBLE, submit, type Trouble } from '../../frame/submit.ts'
import type { Page } from '../../frame/visit.ts'
import { SendButton } from '../../ui/button.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { TextField } from '../../ui/field.tsx'
import { roomAddress } from '../addresses.ts'
import { roomForm } from '../room-page.tsx'
import { stopped } from '../stopped.ts'
import type { PageOfUndertaking } from '../under-undertaking.tsx'
import { keepPartyLink } from './party-link.ts'

type Undertaking = Parameters<PageOfUndertaking>[1]

/** Who else takes part? On the same footing, with or without an organisation number (R21). */
export const partyForm: PageOfUndertaking = (c, undertaking) => {
  const may = undertakingPolicy.mayAddParty(c.get('visit').actor, undertaking)
  return stopped(c, undertaking, may, 'undertaking.party.forbidden') ?? show(c, undertaking, {})
}

/** Adds it, and shows its private link once: to be handed to the party. One that was there already keeps its own. */
export const takeParty: PageOfUndertaking = async (c, undertaking) => {
  const fields = await readFields(c)
  const { kind, name } = fields
  return submit(
    c,
    addParty,
    { undertaking: undertaking.id, kind, name },
    {
      done: ({ party, link }) => {
        const address = roomAddress(c.get('visit').language, undertaking.number, 'parties', party.id)
        if (link.issued === null) return `${address}?sparad=fanns`
        keepPartyLink(c, party.id, link.issued)
        return `${address}/lank`
      },
      again: (trouble) => show(c, undertaking, fields, trouble),
    },
  )
}

function show(c: Page, undertaking: Undertaking, fields: Fields, trouble: Trouble = NO_TROUBLE) {
  const { t } = c.get('visit')
  return roomForm(c, {
    ...{ undertaking, room: 'parties', parts: ['ny'], title: t('party.add'), lead: t('party.add.lead'), trouble },
    children: (
      <>
        <ChoiceField
          t={t}
          kind="radio"
          name="kind"
          label={t('party.kind')}
          choices={KINDS_OF_ACTOR.map((value) => ({ value, label: t(`actor.${value}`) }))}
          chosen={[fields.kind ?? '']}
          error={trouble.of('kind')}
        />
        <TextField
          t={t}
          name="name"
          label={t('party.name')}
          hint={t('party.name.hint')}
          value={fields.name ?? ''}
          error={trouble.of('name')}
        />
        <SendButton t={t}>{t('party.add.send')}</SendButton>
      </>
    ),
  })
}
