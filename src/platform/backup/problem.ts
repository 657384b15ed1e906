/** Why a backup couldn't be made or read in: decides the command's exit code, never the words. */
export type BackupProblemKind =
  /** The file isn't a whole and unaltered backup. */
  | 'damaged'
  /** The file can't be read or written: the disk, the folder, the rights. */
  | 'file'
  /** The file and this Medverka, or this database, don't fit each other. */
  | 'unfit'

/** Something that whoever runs the command can do something about; the message says what. All else that throws is a bug. */
export class BackupProblem extends Error {
  readonly kind: BackupProblemKind

  constructor(kind: BackupProblemKind, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'BackupProblem'
    this.kind = kind
  }
}

const FILE_WORDS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Free some space, or choose a file on another disk',
  EDQUOT: 'the quota of the disk is used up. Free some space, or choose a file on another disk',
  EFBIG: 'the file system allows no larger file',
  EACCES: 'you may not, there. Choose another folder, or give yourself the right',
  EPERM: 'you may not, there. Choose another folder, or give yourself the right',
  EROFS: 'the disk can only be read',
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of its path is not a folder',
  EISDIR: 'it is a folder. Give the name of a file',
  EIO: 'the disk answered with an error',
}

/** Words for what the file system or gzip answered about `file`; what they don't know is passed on as it is. */
export function fileProblem(doing: 'read' | 'written', file: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const words = FILE_WORDS[code]
  if (words !== undefined) return new BackupProblem('file', `${file} can't be ${doing}: ${words}.`, { cause: error })
  if (code === 'Z_BUF_ERROR') return cut(file, error)
  if (code.startsWith('Z_')) return altered(file, 'it is not as it was compressed', error)
  return error
}

export function cut(file: string, cause?: unknown): BackupProblem {
  return new BackupProblem('damaged', `${file} is not whole: its end is missing. Nothing has been changed.`, { cause })
}

export function altered(file: string, found: string, cause?: unknown): BackupProblem {
  const message = `${file} is not a backup as Medverka wrote it: ${found}. Nothing has been changed.`
  return new BackupProblem('damaged', message, { cause })
}
