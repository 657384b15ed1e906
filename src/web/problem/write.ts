import {
  describeProblem,
  findProblem,
  findVersion,
  kindOfEdit,
  LONGEST,
  listVersions,
  type ProblemPage,
  problemPolicy,
} from '../../features/problems/index.ts'
import { type Refusal, refuse } from '../../kernel/result.ts'
import { freeText } from '../../platform/text.ts'
import { errorPage } from '../frame/error-page.tsx'
import { type Fields, readFields } from '../frame/form.ts'
import { submit, type Trouble, troubleFrom } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import type { PageOfUndertaking } from '../undertaking/under-undertaking.tsx'
import { problemAddress } from './addresses.ts'
import { checkPage } from './check-page.tsx'
import { type Writing, writePage } from './write-page.tsx'

type Undertaking = Parameters<PageOfUndertaking>[1]

/** The form, with the newest version in it. */
export const writes: PageOfUndertaking = async (c, undertaking) => {
  const refused = refusedTo(c, undertaking)
  if (refused !== null) return refused
  const { site, language } = c.get('visit')
  const problem = await findProblem(site.world.db, undertaking.id)
  const writing: Writing = {
    text: problem?.text ?? '',
    language: problem?.language ?? language,
    editedFrom: String(problem?.version ?? 0),
    edit: '',
    changeNote: '',
  }
  return writePage(c, { undertaking, problem, writing })
}

/** Shows what an edit does before it is saved; then saves it. A stale one comes back beside the newer version (409). */
export const takesWriting: PageOfUndertaking = async (c, undertaking) => {
  const refused = refusedTo(c, undertaking)
  if (refused !== null) return refused
  const { site, t } = c.get('visit')
  const fields = await readFields(c)
  const writing = writingIn(fields)
  const problem = await findProblem(site.world.db, undertaking.id)
  if (fields.steg === 'andra') return writePage(c, { undertaking, problem, writing })
  const current = problem !== undefined && writing.editedFrom === String(problem.version)
  if (!current || fields.steg === 'spara') return save(c, undertaking, writing)
  const fault = faultIn(writing, problem)
  if (fault !== null) return writePage(c, { undertaking, problem, writing, trouble: troubleFrom(t, fault) })
  const base = (await findVersion(site.world.db, problem.base)) ?? problem
  const checked = { ...writing, text: description.parse(writing.text) }
  const edit = kindOfEdit(base, checked, writing.edit === 'editorial')
  return checkPage(c, { undertaking, problem, writing: checked, edit })
}

/** Who may not write is told why, also when they guess the address. */
function refusedTo(c: Page, undertaking: Undertaking): Response | Promise<Response> | null {
  if (!problemPolicy.mayDescribe(c.get('visit').actor, undertaking))
    return errorPage(c, 403, 'problem.describe.forbidden')
  return undertaking.endedAt === null ? null : errorPage(c, 409, 'undertaking.ended')
}

function writingIn(fields: Fields): Writing {
  const { text = '', language = 'sv', editedFrom = '0', edit = '', changeNote = '' } = fields
  return { text, language, editedFrom, edit, changeNote }
}

const description = freeText({ max: LONGEST.description })

/** What would be refused anyway is told before anything is shown to be checked. */
function faultIn(writing: Writing, problem: ProblemPage): Refusal | null {
  const text = description.safeParse(writing.text)
  const fields = {
    ...(!text.success && { text: text.error.issues[0]?.message ?? 'form.required' }),
    ...(text.data === problem.text && writing.language === problem.language && { text: 'problem.describe.unchanged' }),
    ...(writing.edit === '' && { edit: 'form.choose' }),
    ...(writing.changeNote.trim() === '' && { changeNote: 'problem.describe.note-required' }),
  }
  return Object.keys(fields).length === 0 ? null : refuse('invalid', 'form.invalid', { fields })
}

function save(c: Page, undertaking: Undertaking, writing: Writing): Promise<Response> {
  const { language } = c.get('visit')
  const { edit, ...rest } = writing
  const raw = { ...rest, undertaking: undertaking.id, ...(edit !== '' && { edit }) }
  return submit(c, describeProblem, raw, {
    done: ({ version }) => `${problemAddress(language, undertaking.number)}?sparad=${version}`,
    again: (trouble) => again(c, undertaking, writing, trouble),
  })
}

/** The form again, with the words kept; beside the newer version when somebody saved one meanwhile. */
async function again(c: Page, undertaking: Undertaking, writing: Writing, trouble: Trouble): Promise<Response> {
  const { db } = c.get('visit').site.world
  const [problem, versions] = await Promise.all([findProblem(db, undertaking.id), listVersions(db, undertaking.id)])
  const beganFrom = versions.find((it) => String(it.version) === writing.editedFrom)
  return writePage(c, { undertaking, problem, writing, trouble, beganFrom })
}
