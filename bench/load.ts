import autocannon from 'autocannon'

/** What a load gave. */
export interface Figures {
  readonly perSecond: number
  /** Milliseconds within which 99 of 100 were answered. */
  readonly p99: number
  readonly answered: number
  /** Answers that were not as they should be, with their status codes. */
  readonly wrong: number
  readonly statuses: Readonly<Record<string, number>>
}

export interface Request {
  readonly method?: 'GET' | 'POST'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export interface Load {
  readonly url: string
  readonly connections: number
  /** Seconds; or `amount` of requests. */
  readonly seconds?: number
  readonly amount?: number
  /** The next request; null when there are no more. Called once for each. */
  next(): Request
  /** The status that is right. */
  readonly expected: number
}

/** A thousand addresses of clients, told through a trusted proxy: one client is limited, a town's readers are not. */
let client = 0
function clientAddress(): string {
  client = (client + 1) % 60_000
  return `10.${client % 7}.${Math.floor(client / 250) % 250}.${client % 250}`
}

/** Sends requests and waits for answers, over so many connections at once, each with its next as soon as it has its answer. */
export async function load({ url, connections, seconds, amount, next, expected }: Load): Promise<Figures> {
  const statuses: Record<string, number> = {}
  const begun = performance.now()
  let last = begun
  const result = await autocannon({
    url,
    connections,
    ...(amount === undefined ? { duration: seconds ?? 8 } : { amount }),
    requests: [
      {
        setupRequest: (request) => {
          const { method = 'GET', path, headers = {}, body } = next()
          return {
            ...request,
            method,
            path,
            headers: { ...headers, 'x-forwarded-for': clientAddress() },
            ...(body === undefined ? {} : { body }),
          }
        },
        onResponse: (status) => {
          last = performance.now()
          statuses[status] = (statuses[status] ?? 0) + 1
        },
      },
    ],
  })
  const answered = Object.values(statuses).reduce((sum, count) => sum + count, 0)
  return {
    // To the last answer: the tool itself counts whole seconds.
    perSecond: Math.round(answered / ((last - begun) / 1000)),
    p99: result.latency.p99,
    answered,
    wrong: answered - (statuses[expected] ?? 0) + result.errors + result.timeouts,
    statuses,
  }
}
