import { lookup as lookUp } from 'node:dns/promises'
import type { IncomingMessage, RequestOptions } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { UnreadableFile } from '../domain/fault.ts'
import { isPublicAddress } from './public-address.ts'

const LARGEST_FEED = 20 * 1024 * 1024
const MOST_MOVES = 3
const SECONDS = 30

/** How the world outside is reached; tests have a world of their own. */
export interface Outside {
  readonly lookup: (host: string) => Promise<readonly { readonly address: string; readonly family: number }[]>
  readonly isPublic: (address: string) => boolean
  readonly request: (
    url: URL,
    options: RequestOptions,
    heard: (response: IncomingMessage) => void,
  ) => ReturnType<typeof httpsRequest>
}

export const OUTSIDE: Outside = {
  lookup: (host) => lookUp(host, { all: true, verbatim: true }),
  isPublic: isPublicAddress,
  request: httpsRequest,
}

/**
 * Fetches a feed, piece by piece: https only, from an address on the public internet (looked up once, and connected to as it
 * was found, so that a name can't become another between the two), at most three moves, 20 MB and 30 seconds.
 * Throws `UnreadableFile`.
 */
export async function* fetchFeed(address: string, outside: Outside = OUTSIDE): AsyncGenerator<Buffer> {
  const signal = AbortSignal.timeout(SECONDS * 1000)
  try {
    let whole = 0
    for await (const piece of await follow(new URL(address), outside, signal)) {
      whole += piece.length
      if (whole > LARGEST_FEED) throw new UnreadableFile('import.feed.size', { most: LARGEST_FEED / 1024 / 1024 })
      yield piece
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    throw new UnreadableFile(signal.aborted ? 'import.feed.slow' : 'import.feed.away', { seconds: SECONDS })
  }
}

async function follow(from: URL, outside: Outside, signal: AbortSignal): Promise<IncomingMessage> {
  let url = from
  for (let moves = 0; moves <= MOST_MOVES; moves++) {
    const response = await heard(url, outside, signal)
    const { statusCode = 0, headers } = response
    if (statusCode === 200) return response
    response.destroy()
    const moved = [301, 302, 303, 307, 308].includes(statusCode) && headers.location !== undefined
    if (!moved || !URL.canParse(headers.location ?? '', url))
      throw new UnreadableFile('import.feed.status', { status: statusCode })
    url = new URL(headers.location ?? '', url)
  }
  throw new UnreadableFile('import.feed.moves')
}

async function heard(url: URL, { lookup, isPublic, request }: Outside, signal: AbortSignal): Promise<IncomingMessage> {
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '')
    throw new UnreadableFile('import.feed.https')
  const found = await lookup(url.hostname.replace(/^\[|\]$/g, ''))
  const [to] = found
  if (to === undefined || !found.every((it) => isPublic(it.address))) throw new UnreadableFile('import.feed.private')
  const options: RequestOptions = {
    signal,
    headers: { 'User-Agent': 'Medverka', Accept: 'text/calendar, application/geo+json, text/csv, */*;q=0.5' },
    // Connect to what was looked at, and to nothing else.
    lookup: (_host, asked, answer) =>
      asked.all ? answer(null, [{ address: to.address, family: to.family }]) : answer(null, to.address, to.family),
  }
  return new Promise((resolve, reject) => {
    request(url, options, resolve).on('error', reject).end()
  })
}
