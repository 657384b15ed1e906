import {
  changeFields,
  findDraft,
  fits,
  type ModelDraft,
  saveDraft,
  typedText,
  type Words,
} from '../../../features/models/index.ts'
import { addressWith } from '../../asked.ts'
import { type Fields, readFields } from '../../frame/form.ts'
import { submit } from '../../frame/submit.ts'
import type { Page } from '../../frame/visit.ts'
import { draftAddress } from './addresses.ts'
import { editorPage } from './editor-page.tsx'

/** What was sent, as a text: as it was typed, with what was changed in the form put into it. */
export interface Sent {
  readonly text: string
  /** Words of the form that found no place in the text: it can't be read, or their phase is gone. */
  readonly homeless: readonly string[]
}

export function sentText(fields: Fields): Sent {
  const typed = typedText(fields.text ?? '')
  if (!fits(typed)) return { text: typed, homeless: [] }
  const changed = changeFields(typed, shownIn(fields.shown), fields)
  if (changed.ok) return { text: changed.text, homeless: [] }
  return { text: typed, homeless: changed.fields.map((name) => fields[name] ?? '') }
}

/** What the form said that it showed; nothing when it isn't ours. */
function shownIn(json: string | undefined): Words {
  try {
    const shown: unknown = JSON.parse(json ?? '{}')
    if (typeof shown !== 'object' || shown === null) return {}
    const words = Object.entries(shown).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    return Object.fromEntries(words)
  } catch {
    return {}
  }
}

/** Keeps a draft. Whatever is wrong, the words come back: in the text, or named beside it. */
export async function sendDraft(c: Page, draft: ModelDraft): Promise<Response> {
  const { site, language, t, actor } = c.get('visit')
  const fields = await readFields(c)
  const { text, homeless } = sentText(fields)
  const here = draftAddress(language, draft.id)
  return submit(
    c,
    saveDraft,
    { id: draft.id, revision: fields.revision, text },
    {
      done: (saved) => {
        if (homeless.length === 0)
          return fields.vidare === 'publicera' ? `${here}/publicera` : addressWith(here, { sparat: '1' })
        const message = t('draft.homeless', { words: homeless.filter((it) => it !== '').join(' · ') })
        const errors = [{ name: 'text', message }]
        const trouble = {
          status: 422 as const,
          sentence: message,
          errors,
          of: (name: string) => (name === 'text' ? message : undefined),
        }
        return editorPage(c, saved, { trouble })
      },
      again: async (trouble) => {
        // Changed meanwhile: what is there now is shown beside what was written.
        const newest = (await findDraft(site.world.db, actor, draft.id)) ?? draft
        return editorPage(c, newest, { trouble, text, isStale: trouble.status === 409 })
      },
    },
  )
}
