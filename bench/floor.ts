import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { type JSXNode, jsx } from 'hono/jsx'
import pg from 'pg'

/** A page to be equalled: as many elements, as many bytes. */
export interface FloorPage {
  readonly elements: number
  readonly bytes: number
}

/**
 * The least that any page costs: the same framework rendering as many elements and as many bytes after one indexed query.
 * Run as a process of its own, as the product is.
 */
export async function runFloor(databaseUrl: string, page: FloorPage): Promise<void> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 })
  const { rows } = await pool.query<{ last: number }>('select max(number)::int as last from undertaking')
  const last = rows[0]?.last ?? 1
  const perElement = Math.max(0, Math.floor(page.bytes / page.elements) - '<p class="x"></p>'.length)
  const app = new Hono()
  app.get('/', async (c) => {
    const number = 1 + Math.floor(Math.random() * last)
    const found = await pool.query({
      name: 'floor',
      text: 'select id, title, summary from undertaking where number = $1',
      values: [number],
    })
    return c.html(tree(page.elements, perElement, String(found.rows[0]?.title ?? '')).toString())
  })
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (info) => {
    process.stdout.write(`ready http://127.0.0.1:${info.port}\n`)
  })
  process.on('SIGTERM', () => server.close(() => process.exit(0)))
}

const FILL = 'lite text som fyller ut sidan till samma storlek och som alltid är den samma '.repeat(20)

/** Rows of ten elements each, as pages nest: text is escaped by the framework as ours is. */
function tree(elements: number, perElement: number, title: string): JSXNode {
  const text = FILL.slice(0, perElement)
  const rows: JSXNode[] = []
  for (let at = 0; at < elements; at += 10) {
    const cells = Array.from({ length: Math.min(9, elements - at) }, () => jsx('p', { class: 'x' }, text))
    rows.push(jsx('div', { class: 'x' }, ...cells))
  }
  return jsx('html', { lang: 'sv' }, jsx('body', {}, jsx('h1', {}, title), ...rows))
}
