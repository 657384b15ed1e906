/** An answer that somebody got: their undertaking exists, whatever happens to the server now. */
export interface Acknowledged {
  readonly number: number
  readonly title: string
}

export interface Starters {
  readonly acknowledged: readonly Acknowledged[]
  /** Answers that were no acknowledgement, by status and heading, and errors of connections; how often. */
  readonly otherwise: ReadonlyMap<string, number>
  /** Lets everybody finish what they are at. */
  stop(): Promise<void>
}

/**
 * Several people at once, each starting one thing after the other about the whole municipality, through the server's real
 * pages, each as if from a network of their own (TRUSTED_PROXIES=127.0.0.1), until told to stop.
 */
export function startStarters(address: string, people: number): Starters {
  const acknowledged: Acknowledged[] = []
  const otherwise = new Map<string, number>()
  let stopping = false
  let begun = 0
  const work = async () => {
    while (!stopping) {
      begun += 1
      const title = `Arbete nummer ${begun}`
      try {
        const number = await startOne(address, title, begun)
        if (typeof number === 'number') acknowledged.push({ number, title })
        else otherwise.set(number, (otherwise.get(number) ?? 0) + 1)
      } catch (error) {
        const why = (error as { cause?: { code?: string } }).cause?.code ?? String(error)
        otherwise.set(why, (otherwise.get(why) ?? 0) + 1)
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    }
  }
  const working = Promise.all(Array.from({ length: people }, work))
  return {
    ...{ acknowledged, otherwise },
    stop: async () => {
      stopping = true
      await working
    },
  }
}

/** The number of what was started; or status and heading of the answer that was no receipt. */
async function startOne(address: string, title: string, from: number): Promise<number | string> {
  const network = `10.${(from >> 16) & 255}.${(from >> 8) & 255}.${from & 255}`
  let cookie = ''
  let body = ''
  const post = async (step: string, fields: Readonly<Record<string, string>>) => {
    const response = await fetch(`${address}/sv/starta/${step}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'X-Forwarded-For': network, 'Sec-Fetch-Site': 'same-origin', ...(cookie ? { Cookie: cookie } : {}) },
      body: new URLSearchParams(fields),
      signal: AbortSignal.timeout(40_000),
    })
    body = await response.text()
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie
    return response
  }
  const steps = [
    ['vad', { title, summary: 'Något som gäller alla.' }],
    ['storlek', { scale: 'city' }],
    ['vilka', { initiatorKind: 'resident' }],
    // Others start things for the whole city at the same time.
    ['granska', { 'meets.answer': 'coordinate' }],
  ] as const
  let last: Response | undefined
  for (const [step, fields] of steps) {
    last = await post(step, fields)
    if (last.status !== 303) return `${last.status} ${body.match(/<h1[^>]*>([^<]*)/)?.[1]}`
  }
  const number = last?.headers.get('Location')?.match(/utvecklingsarbeten\/(\d+)\/kvitto$/)?.[1]
  return number === undefined ? `Sent to ${last?.headers.get('Location')}` : Number(number)
}

/** Those of the acknowledged that the server doesn't show any more. */
export async function listLost(address: string, acknowledged: readonly Acknowledged[]): Promise<Acknowledged[]> {
  const lost: Acknowledged[] = []
  for (const it of acknowledged) {
    const response = await fetch(`${address}/sv/utvecklingsarbeten/${it.number}`)
    const body = await response.text()
    if (response.status !== 200 || !body.includes(it.title)) lost.push(it)
  }
  return lost
}
