/** What can stand in the way of the embedded database, one word per sort. */
export type EmbeddedPostgresProblemKind =
  | 'in-use'
  | 'folder'
  | 'disk-full'
  | 'owner'
  | 'version'
  | 'platform'
  | 'binaries'
  | 'start'

/**
 * Something that the person who starts Medverka can do something about. It carries its own two sentences, since it
 * may have to be shown before any message file is read. Everything else that throws here is a bug.
 */
export class EmbeddedPostgresProblem extends Error {
  readonly kind: EmbeddedPostgresProblemKind
  readonly sv: string
  readonly en: string

  constructor(kind: EmbeddedPostgresProblemKind, words: { sv: string; en: string }, options?: ErrorOptions) {
    super(`${words.sv}\n${words.en}`, options)
    this.name = 'EmbeddedPostgresProblem'
    this.kind = kind
    this.sv = words.sv
    this.en = words.en
  }
}

export const diskFull = (folder: string, cause?: unknown) =>
  new EmbeddedPostgresProblem(
    'disk-full',
    {
      sv: `Disken är full: databasen i ${folder} får inte plats. Frigör utrymme, eller välj en mapp på en annan disk med MEDVERKA_DATA, och starta igen. Inget som sparats är förlorat.`,
      en: `The disk is full: there is no room for the database in ${folder}. Free some space, or choose a folder on another disk with MEDVERKA_DATA, and start again. Nothing that was saved is lost.`,
    },
    { cause },
  )

/** Turns what the file system answered about `folder` into words; what it does not know is passed on as it is. */
export const folderProblem = (folder: string, error: unknown): unknown => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(folder, error)
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new EmbeddedPostgresProblem(
      'folder',
      {
        sv: `Det går inte att skriva i datamappen ${folder}. Ge dig själv skrivrätt där, eller välj en annan mapp med MEDVERKA_DATA.`,
        en: `The data folder ${folder} cannot be written to. Give yourself the right to write there, or choose another folder with MEDVERKA_DATA.`,
      },
      { cause: error },
    )
  }
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    return new EmbeddedPostgresProblem(
      'folder',
      {
        sv: `Datamappen ${folder} är inte en mapp, eller så ligger den under något som inte är en mapp. Välj en annan mapp med MEDVERKA_DATA.`,
        en: `The data folder ${folder} is not a folder, or lies under something that is not one. Choose another folder with MEDVERKA_DATA.`,
      },
      { cause: error },
    )
  }
  return error
}
