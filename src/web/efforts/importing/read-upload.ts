import { Readable } from 'node:stream'
import { Busboy } from '@fastify/busboy'
import { LARGEST_FILE } from '../../../features/efforts/index.ts'
import type { Page } from '../../frame/visit.ts'

/** A file that comes in with a form, as it comes. */
export interface Upload {
  readonly fileName: string
  pieces(): AsyncIterable<Uint8Array>
}

/**
 * The one file of a multipart form, streamed: never whole in memory. Null when the form has none, or a browser sent an empty
 * field. What comes after it is thrown away.
 */
export async function readUpload(c: Page): Promise<Upload | null> {
  const { body } = c.req.raw
  const type = c.req.header('content-type') ?? ''
  if (body === null || !/^multipart\/form-data\s*;/i.test(type)) return null
  const parser = new Busboy({
    headers: { 'content-type': type },
    limits: { files: 1, fields: 5, fieldSize: 1_000, fileSize: LARGEST_FILE + 1, parts: 6 },
  })
  const incoming = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0])
  const found = new Promise<Upload | null>((resolve, reject) => {
    parser.on('file', (_name, stream, fileName) => {
      // A connection that breaks ends the file too: nobody shall wait for its rest.
      const broken = (error: Error) => stream.destroy(error)
      incoming.on('error', broken)
      parser.on('error', broken)
      if (!fileName) stream.resume()
      resolve(fileName ? { fileName, pieces: () => stream } : null)
    })
    parser.on('finish', () => resolve(null))
    parser.on('error', reject)
    incoming.on('error', reject)
  })
  incoming.pipe(parser)
  return found
}
