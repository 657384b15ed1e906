import { type MessageKey, type MessageValues, translate } from '../i18n/index.ts'

/** What stands in the way decides the command's exit code, never the words. */
export type BackupProblemKind =
  /** The file isn't a whole and unaltered backup. */
  | 'damaged'
  /** The file can't be read or written: the disk, the folder, the rights. */
  | 'file'
  /** The file and this Medverka, or this database, don't fit each other. */
  | 'unfit'

/** Something that whoever runs the command can do something about; `reason` says what. All else that throws is a bug. */
export class BackupProblem extends Error {
  readonly kind: BackupProblemKind
  readonly reason: MessageKey
  readonly values: MessageValues

  constructor(kind: BackupProblemKind, reason: MessageKey, values: MessageValues = {}, cause?: unknown) {
    super(translate('en', reason, values), { cause })
    this.name = 'BackupProblem'
    this.kind = kind
    this.reason = reason
    this.values = values
  }
}

const FILE_REASONS: Readonly<Record<string, MessageKey>> = {
  ENOSPC: 'backup.no-space',
  EDQUOT: 'backup.no-space',
  EFBIG: 'backup.no-space',
  EACCES: 'backup.not-allowed',
  EPERM: 'backup.not-allowed',
  EROFS: 'backup.read-only',
  ENOENT: 'backup.not-there',
  ENOTDIR: 'backup.no-folder',
  EISDIR: 'backup.is-folder',
  EIO: 'backup.disk-error',
}

/** What the file system or gzip answered about `file`, as a problem with words; what they don't know stays as it is. */
export function fileProblem(doing: 'read' | 'written', file: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = FILE_REASONS[code]
  if (reason !== undefined) return new BackupProblem('file', reason, { file, doing }, error)
  if (code === 'Z_BUF_ERROR') return new BackupProblem('damaged', 'backup.cut', { file }, error)
  if (code.startsWith('Z_')) return new BackupProblem('damaged', 'backup.no-backup', { file }, error)
  return error
}
