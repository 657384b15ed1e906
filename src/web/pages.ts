import type { Hono } from 'hono'
import type { Site } from './frame/site.ts'
import type { Env } from './frame/visit.ts'

/** Every page, by what people see. */
export function pages(_app: Hono<Env>, _site: Site): void {}
