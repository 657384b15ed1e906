import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Context } from 'hono'

/** The scripts that a page may ask for; each has its entry in vite.client.config.ts. */
export const CLIENT_MODULES = ['main', 'keep-words', 'submit-once', 'draw-boundary', 'live-review'] as const
export type ClientModule = (typeof CLIENT_MODULES)[number]

/** What a page links to: addresses with the contents' hash in them. */
export interface PageAssets {
  readonly stylesheet: string
  /** The Latin face, fetched before the stylesheet has been read. */
  readonly face: string
  readonly icon: string
  readonly scripts: Readonly<Record<ClientModule, string>>
}

/** One built file, as it is and compressed at build time. */
interface ClientFile {
  readonly type: string
  readonly plain: Uint8Array<ArrayBuffer>
  readonly br: Uint8Array<ArrayBuffer> | undefined
  readonly gzip: Uint8Array<ArrayBuffer> | undefined
}

/** The built client: 0.3 MB, held in memory, so that no request for it waits for a disk. */
export interface ClientBuild {
  readonly page: PageAssets
  /** Files by their address, such as `/assets/styles-Bd3f.css`. */
  readonly files: ReadonlyMap<string, ClientFile>
}

interface ManifestEntry {
  readonly file: string
  readonly src?: string
  readonly css?: readonly string[]
  readonly assets?: readonly string[]
}

/** A name with its contents' hash in it never means anything else. */
const HASHED = /-[\w-]{8}\.\w+$/

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Reads what `vite build -c vite.client.config.ts` made in `folder`. Throws when it is missing or half: nothing is served then. */
export async function loadClientBuild(folder: string): Promise<ClientBuild> {
  const manifest: Record<string, ManifestEntry> = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))
  const entries = Object.values(manifest)
  const names = new Set(entries.flatMap((it) => [it.file, ...(it.css ?? []), ...(it.assets ?? [])]))
  const files = new Map<string, ClientFile>()
  for (const name of names) files.set(`/${name}`, await readClientFile(join(folder, name)))
  files.set(JSON.parse(SPECULATION_RULES_HEADER), speculationRules())
  return { page: pageAssets(entries), files }
}

function pageAssets(entries: readonly ManifestEntry[]): PageAssets {
  const address = (what: string): string => {
    const entry = entries.find((it) => it.src?.endsWith(what))
    if (entry === undefined)
      throw new Error(`The client build has no ${what}. Build it: npm start, or vite build -c vite.client.config.ts`)
    return `/${entry.file}`
  }
  const scripts = Object.fromEntries(CLIENT_MODULES.map((it) => [it, address(`client/${it}.ts`)]))
  return {
    stylesheet: address('styles/main.css'),
    face: address('atkinson-hyperlegible-next-latin-wght-normal.woff2'),
    icon: address('assets/icon.svg'),
    scripts: scripts as Record<ClientModule, string>,
  }
}

async function readClientFile(path: string): Promise<ClientFile> {
  const [plain, br, gzip] = await Promise.all([readFile(path), readIfThere(`${path}.br`), readIfThere(`${path}.gz`)])
  return { type: TYPES[extname(path)] ?? 'application/octet-stream', plain, br, gzip }
}

async function readIfThere(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return await readFile(path)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw cause
  }
}

/**
 * What a browser may fetch while a finger or pointer rests on a link: the public rooms only. Never a link with a secret in it,
 * never one that changes something, never another language's page (opening one remembers the language).
 * Named by the `Speculation-Rules` header, since the content security policy allows no inline rules.
 */
const ROOMS = ['platser', 'utvecklingsarbeten', 'samverkansmodeller']
const SPECULATION_RULES = {
  prefetch: [
    {
      source: 'document',
      where: {
        and: [
          { href_matches: ROOMS.flatMap((room) => [`/:language/${room}`, `/:language/${room}/:one`]) },
          { not: { selector_matches: '[hreflang]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
}

/** Value of the `Speculation-Rules` header of public pages. */
export const SPECULATION_RULES_HEADER = '"/assets/speculation-rules.json"'

function speculationRules(): ClientFile {
  return {
    type: 'application/speculationrules+json',
    plain: new TextEncoder().encode(JSON.stringify(SPECULATION_RULES)),
    br: undefined,
    gzip: undefined,
  }
}

/**
 * Answers GET and HEAD of `/assets/*`. Names hold the contents' hash, so a browser may keep a file for ever.
 * An unknown name is 404, never cached: after an upgrade an old page may ask for a file that is gone.
 */
export function serveAssets(build: ClientBuild): (context: Context) => Response {
  return (context) => {
    const file = build.files.get(context.req.path)
    if (file === undefined) return new Response('Not found', { status: 404, headers: { 'Cache-Control': 'no-store' } })
    const accepted = context.req.header('Accept-Encoding') ?? ''
    const headers: Record<string, string> = {
      'Content-Type': file.type,
      'Cache-Control': HASHED.test(context.req.path) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      Vary: 'Accept-Encoding',
      'X-Content-Type-Options': 'nosniff',
    }
    const [coding, body] = bestCoding(file, accepted)
    if (coding !== undefined) headers['Content-Encoding'] = coding
    headers['Content-Length'] = String(body.byteLength)
    return new Response(context.req.method === 'HEAD' ? null : body, { headers })
  }
}

function bestCoding(file: ClientFile, accepted: string): readonly [string | undefined, Uint8Array<ArrayBuffer>] {
  if (file.br !== undefined && /\bbr\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(accepted)) return ['br', file.br]
  if (file.gzip !== undefined && /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(accepted)) return ['gzip', file.gzip]
  return [undefined, file.plain]
}
