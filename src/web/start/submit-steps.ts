import { startInput } from '../../features/undertakings/index.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { Fields } from '../frame/form.ts'
import type { Page } from '../frame/visit.ts'
import { readExtent, readPlace, readSize } from '../where/read-where.ts'
import type { Answers, Step } from './steps.ts'

type Given = Result<Partial<Answers>>

/** The texts of each page, read as the use case will read them at the end: nobody is sent back there for what is known here. */
const READERS = {
  vad: startInput.pick({ title: true, summary: true }),
  storre: startInput.pick({ largerBecause: true }),
  vilka: startInput.pick({ initiatorKind: true, groupName: true, togetherWith: true }),
  varfor: startInput.pick({ reason: true }),
  mote: startInput.pick({ meetingLanguage: true, wishes: true }),
}

/** Reads what a question's page sent. */
export async function readStep(c: Page, step: Step, fields: Fields, answers: Answers): Promise<Given> {
  switch (step) {
    case 'storlek':
      return readSize(c, fields.scale?.trim() ?? '')
    case 'plats':
      return readPlace(c, fields.placeSlug?.trim() ?? '')
    case 'grans':
      return readExtent(c, fields, answers)
    case 'vad':
    case 'vilka':
    case 'varfor':
      return texts(READERS[step], fields)
    case 'storre':
      return fields.largerBecause?.trim() ? texts(READERS.storre, fields) : faulty({ largerBecause: 'form.required' })
    case 'mote':
      return readMeeting(fields)
    case 'granska':
      return ok({})
  }
}

function readMeeting({ language = '', interpreter = '', wishes = '' }: Fields): Given {
  const read = READERS.mote.safeParse({ wishes, ...(language !== '' && { meetingLanguage: language }) })
  if (read.success) return ok({ language, interpreter, wishes: read.data.wishes })
  const { meetingLanguage, ...faults } = faultsOf(read.error)
  return faulty({ ...faults, ...(meetingLanguage && { language: meetingLanguage }) })
}

interface Reader {
  safeParse(
    fields: Fields,
  ): { success: true; data: Partial<Answers> } | { success: false; error: Parameters<typeof faultsOf>[0] }
}

function texts(reader: Reader, fields: Fields): Given {
  const read = reader.safeParse(fields)
  return read.success ? ok(read.data) : faulty(faultsOf(read.error))
}

function faultsOf(error: {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]
}): Record<string, string> {
  return Object.fromEntries(error.issues.map(({ path, message }) => [String(path[0]), message]))
}

function faulty(fields: Readonly<Record<string, string>>): Given {
  return refuse('invalid', 'form.invalid', { fields })
}
