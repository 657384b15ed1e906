import type { World } from '../../src/platform/world.ts'

/** The newest mail to an address that has not been sent yet, as its reader would find it. Throws when there is none. */
export async function newestMailTo(world: World, recipient: string) {
  return world.db
    .selectFrom('mail')
    .select(['id', 'recipient', 'language', 'subject', 'body'])
    .where('recipient', '=', recipient)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
}

/** The six digits and the link's path in the newest sign-in mail to an address. */
export async function codeMailedTo(world: World, recipient: string): Promise<{ code: string; linkPath: string }> {
  const { body } = await newestMailTo(world, recipient)
  const [, code = ''] = body.match(/^(\d{6})$/m) ?? []
  const [link = ''] = body.match(/^https?:\S+$/m) ?? []
  return { code, linkPath: new URL(link).pathname }
}
