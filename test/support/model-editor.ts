import { bundledModels, CRITERION_KINDS, importModel } from '../../src/features/models/index.ts'
import { SYSTEM } from '../../src/kernel/actor.ts'
import { createTestApp, type TestApp } from './app.ts'
import { hiddenFields, type TestClient } from './client.ts'
import { signInWithRole } from './people.ts'

/** The bundled models in the catalogue, and two who write models: one may publish, one may not. */
export interface ModelEditors {
  readonly app: TestApp
  readonly coordinator: TestClient
  readonly evaluator: TestClient
}

export const CATALOGUE = '/sv/samverkansmodeller'

export async function openModelEditors(): Promise<ModelEditors> {
  const app = await createTestApp()
  for (const { text } of await bundledModels()) {
    const taken = await app.world.perform(importModel(new Set(CRITERION_KINDS)), SYSTEM, { source: text })
    if (!taken.ok) throw new Error(taken.reason)
  }
  const as = async (role: 'coordinator' | 'evaluator') => app.browser((await signInWithRole(app.world, role)).token)
  return { app, coordinator: await as('coordinator'), evaluator: await as('evaluator') }
}

/** The text that an editor's page holds, as a browser reads it. */
export function textIn(body: string): string {
  const [, held = ''] = body.match(/<textarea[^>]*name="text"[^>]*>([\s\S]*?)<\/textarea>/) ?? []
  return held
    .replace(/^\n/, '')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
}

/** Begins a draft, from a model or from nothing, and gives its address. One that nobody has written in is opened again. */
export async function beginIn(browser: TestClient, model?: string): Promise<string> {
  const from = model && (hiddenFields((await browser.get(`${CATALOGUE}/${model}`)).body).from ?? '')
  const { location } = await browser.post(`${CATALOGUE}/utkast`, from ? { from } : {})
  if (location === null) throw new Error('No draft was begun')
  return location
}

/** What a browser sends when nothing was changed on the page but this. */
export async function sentFrom(
  browser: TestClient,
  address: string,
  change: Readonly<Record<string, string>> = {},
): Promise<Record<string, string> & { readonly text: string }> {
  const { body } = await browser.get(address)
  const hidden = hiddenFields(body)
  const shown: Record<string, string> = JSON.parse(hidden.shown ?? '{}')
  return { ...hidden, ...shown, text: textIn(body).replaceAll('\n', '\r\n'), ...change }
}
