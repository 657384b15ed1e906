import type { createApp } from '../../src/app.ts'

/** What came back, read whole. Redirects are not followed: where they lead is worth a look. */
export interface Answer {
  readonly status: number
  /** Value of `Location`; null without one. */
  readonly location: string | null
  readonly headers: Headers
  readonly body: string
  /** The same, where it is a file of another kind than text. */
  readonly bytes: Uint8Array
}

export type FieldsToSend = Readonly<Record<string, string>>

/** A browser without scripts: keeps cookies, says where its forms come from, and follows a redirect when asked to. */
export interface TestClient {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>
  /** Posts a form. `headers` may say that it came from elsewhere, or with '' nothing: `{ 'Sec-Fetch-Site': 'cross-site' }`. */
  post(path: string, fields?: FieldsToSend, headers?: Readonly<Record<string, string>>): Promise<Answer>
  /** Posts a form with one file in it. */
  upload(path: string, name: string, file: string | Uint8Array): Promise<Answer>
  /** Goes where an answer sends. Throws when it sends nowhere. */
  follow(answer: Answer): Promise<Answer>
  /** The session's secret, as the cookie holds it. */
  token(): string | undefined
  /** Sets a cookie, as it stands in the header, or takes it away. */
  keep(name: string, value: string | undefined): void
}

interface Server {
  readonly fetch: ReturnType<typeof createApp>['fetch']
  readonly origin: string
}

let opened = 0

/** Every browser has a network address of its own, so that one test's tries are not counted for another. */
export function createTestClient({ fetch, origin }: Server, token?: string): TestClient {
  const session = origin.startsWith('https:') ? '__Host-medverka' : 'medverka'
  const cookies = new Map<string, string>(token === undefined ? [] : [[session, token]])
  opened += 1
  const remoteAddress = `192.0.2.${opened % 250}`

  async function send(
    method: string,
    path: string,
    sent: Readonly<Record<string, string>>,
    body?: URLSearchParams | FormData,
  ) {
    const headers = new Headers(Object.entries(sent).filter(([, value]) => value !== ''))
    headers.set('Host', new URL(origin).host)
    if (cookies.size > 0) headers.set('Cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const request = new Request(new URL(path, origin), { method, headers, ...(body ? { body } : {}) })
    const incoming = { socket: { remoteAddress }, headers: Object.fromEntries(headers) }
    const response = await fetch(request, { incoming })
    for (const line of response.headers.getSetCookie()) keepCookie(cookies, line)
    const { status } = response
    const bytes = new Uint8Array(await response.arrayBuffer())
    return {
      status,
      location: response.headers.get('Location'),
      headers: response.headers,
      body: new TextDecoder().decode(bytes),
      bytes,
    }
  }

  const client: TestClient = {
    get: (path, headers = {}) => send('GET', path, headers),
    post: (path, fields = {}, headers = {}) =>
      send('POST', path, { 'Sec-Fetch-Site': 'same-origin', ...headers }, new URLSearchParams(fields)),
    upload: (path, name, file) => {
      const form = new FormData()
      form.set('file', new Blob([typeof file === 'string' ? file : Buffer.from(file)]), name)
      return send('POST', path, { 'Sec-Fetch-Site': 'same-origin' }, form)
    },
    follow: ({ status, location }) => {
      if (location === null) throw new Error(`The answer ${status} sends nowhere`)
      return client.get(location)
    },
    token: () => cookies.get(session),
    keep: (name, value) => void (value === undefined ? cookies.delete(name) : cookies.set(name, value)),
  }
  return client
}

function keepCookie(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';')
  const at = pair.indexOf('=')
  const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
  const ended = value === '' || attributes.some((it) => /^\s*max-age=0$/i.test(it))
  if (ended) cookies.delete(name)
  else cookies.set(name, value)
}

/** Hidden fields of a page, which a browser sends along: the draft, the version that was read. */
export function hiddenFields(body: string): Record<string, string> {
  const inputs = body.match(/<input[^>]*type="hidden"[^>]*>/g) ?? []
  const attribute = (tag: string, name: string) => tag.match(new RegExp(` ${name}="([^"]*)"`))?.[1] ?? ''
  return Object.fromEntries(inputs.map((tag) => [attribute(tag, 'name'), decoded(attribute(tag, 'value'))]))
}

function decoded(text: string): string {
  return text
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
}

/** The page's text without its tags, blanks folded: for asking whether it says something. */
export function textOf(body: string): string {
  const [, main = body] = body.match(/<main[^>]*>([\s\S]*)<\/main>/) ?? []
  // What is kept in its own direction of writing (bdi) is in the middle of a line; other elements part words.
  return decoded(main.replace(/<\/?bdi[^>]*>/g, '').replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()
}
