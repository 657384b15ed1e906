import { Argument, type Command, InvalidArgumentError, Option } from 'commander'
import { CRS_CODES, SCALES } from '../features/places/index.ts'
import type { Language } from '../platform/i18n/index.ts'
import type { AdminCreateArgs } from './admin-create.ts'
import type { EffortsImportArgs } from './efforts-import.ts'
import type { ModelsReviewArgs } from './models-review.ts'
import type { SchemaName } from './models-schema.ts'
import type { PlacesImportArgs } from './places-import.ts'
import { type Surroundings, withDatabase, withWorld } from './with-database.ts'

/** What a command was given. */
interface Given<Options> {
  readonly args: readonly string[]
  readonly options: Options & { readonly lang?: Language }
}

/**
 * Every command, its arguments and its words. `finish` is told the exit code. What a command needs is loaded when it is
 * asked for: --help needs no database and no rooms.
 */
export function addCommands(program: Command, around: Surroundings, finish: (code: number) => void): void {
  const does =
    <Options = unknown>(work: (given: Given<Options>) => Promise<number>) =>
    async (...given: unknown[]) => {
      const command = given.at(-1) as Command
      finish(await work({ args: command.args, options: command.optsWithGlobals() }))
    }
  const { output } = around

  const places = program.command('places').description('places and their boundaries')
  places
    .command('import')
    .description('import places from a GeoJSON file, all or nothing; the same codes update the same places')
    .argument('<file>', 'GeoJSON, in WGS84, EPSG:3006 or EPSG:3008')
    .requiredOption('--name <property>', 'property that holds the name')
    .requiredOption('--code <property>', 'property that holds the code')
    .addOption(new Option('--crs <crs>', 'else what the file says, else WGS84').choices(CRS_CODES))
    .addOption(new Option('--scale <scale>', 'of all its places').choices(SCALES).default('area'))
    .option('--parent <code>', 'code of the place that they lie in; else the city, or for places the area')
    .option('--city <name>', 'draw the city around its areas, and call it this')
    .option('--classification <property>', 'property that holds the kind of area, 1–5 (never public)')
    .option('--dry-run', 'only say what would happen')
    .action(
      does<Omit<PlacesImportArgs, 'file'>>(async ({ args: [file = ''], options }) => {
        const { placesImport } = await import('./places-import.ts')
        return withWorld(around, (world) => placesImport({ ...options, file }, { output, world }))
      }),
    )

  const efforts = program.command('efforts').description('the register of efforts')
  efforts
    .command('import')
    .description(
      "read a department's file, and say what it would change; all or nothing; the same keys update the same efforts",
    )
    .argument('<file>', 'CSV, XLSX, GeoJSON or iCalendar')
    .requiredOption('--source <name>', 'the source that it is read as')
    .option('--apply', 'take it in, when no row is at fault')
    .action(
      does<Omit<EffortsImportArgs, 'file'>>(async ({ args: [file = ''], options }) => {
        const { effortsImport } = await import('./efforts-import.ts')
        return withWorld(around, (world) => effortsImport({ ...options, file }, { output, world }))
      }),
    )

  const models = program.command('models').description('collaboration models')
  models
    .command('import')
    .description('take models into the catalogue; those of Medverka itself when no file is named')
    .argument('[files...]', 'YAML')
    .action(
      does(async ({ args: files, options }) => {
        const { modelsImport } = await import('./models-import.ts')
        const knownKinds = await offeredKinds()
        return withWorld(around, (world) => modelsImport({ files, ...options }, { output, world, knownKinds }))
      }),
    )
  models
    .command('check')
    .description('say whether files hold well-formed models, or what is wrong, where, and what was expected')
    .argument('<files...>', 'YAML')
    .action(
      does(async ({ args: files, options }) => {
        const { modelsCheck } = await import('./models-check.ts')
        return modelsCheck({ files, ...options }, { output, knownKinds: await offeredKinds() })
      }),
    )
  models
    .command('review')
    .description(
      'say what a careful reader would object to in a model: where, on what ground, and what would resolve it',
    )
    .argument('<file>', 'YAML')
    .addOption(
      new Option('--format <format>', 'of what is written')
        .choices(['text', 'json', 'sarif', 'statement'])
        .default('text'),
    )
    .option('--context <file>', 'who answers for what, and who the most actors are where; else what the statement says')
    .action(
      does<Omit<ModelsReviewArgs, 'file'>>(async ({ args: [file = ''], options }) => {
        const { modelsReview } = await import('./models-review.ts')
        return modelsReview({ ...options, file }, { output, knownKinds: await offeredKinds() })
      }),
    )
  models
    .command('schema')
    .description("print the JSON Schema of a model's file, of a review's context or of a review, for editors")
    .addArgument(new Argument('[of]').choices(['model', 'context', 'review']).default('model'))
    .action(
      does(async ({ args: [of] }) => {
        const { modelsSchema } = await import('./models-schema.ts')
        return modelsSchema(output, of as SchemaName | undefined)
      }),
    )

  program
    .command('demo')
    .description('fill an empty database with the demonstration town: invented, and as fresh as today')
    .action(
      does(async ({ options }) => {
        const { demo } = await import('./demo.ts')
        return withWorld(around, (world) => demo(options, { output, world }))
      }),
    )

  const events = program.command('events').description('the event log')
  events
    .command('verify')
    .description('compute every seal anew: finds events and seals that were changed, removed or put in')
    .option('--root <hex>', 'a root that was kept elsewhere, to be found among the seals', rootHex)
    .action(
      does<{ root?: string }>(async ({ options }) => {
        const { eventsVerify } = await import('./events-verify.ts')
        return withWorld(around, ({ db }) => eventsVerify(options, { output, db }))
      }),
    )

  const admin = program.command('admin').description('administrators')
  admin
    .command('create')
    .description('make somebody an administrator, who then signs in with a mailed code')
    .argument('<address>', 'mail address')
    .option('--name <name>', 'shown beside what they do; else the part before @')
    .action(
      does<Omit<AdminCreateArgs, 'address'>>(async ({ args: [address = ''], options }) => {
        const { adminCreate } = await import('./admin-create.ts')
        return withWorld(around, (world) => adminCreate({ ...options, address }, { output, world }))
      }),
    )

  program
    .command('backup')
    .description('write everything in the database to one file, also while Medverka is running')
    .argument('<file>', 'takes the place of an older file of that name when it is whole')
    .action(
      does(async ({ args: [file = ''], options }) => {
        const { backupTo } = await import('./backup.ts')
        return withDatabase(around, (ownerUrl) => backupTo({ ...options, file }, { output, ownerUrl }))
      }),
    )
  program
    .command('restore')
    .description('read a backup into a new or empty database, all or nothing')
    .argument('<file>', 'made by medverka backup')
    .action(
      does(async ({ args: [file = ''], options }) => {
        const { restoreFrom } = await import('./restore.ts')
        return withDatabase(around, (ownerUrl) => restoreFrom({ ...options, file }, { output, ownerUrl }))
      }),
    )
}

async function offeredKinds(): Promise<ReadonlySet<string>> {
  const [{ knownKinds }, { evidence }] = await Promise.all([
    import('../features/gates/index.ts'),
    import('../rooms.ts'),
  ])
  return knownKinds(evidence)
}

function rootHex(text: string): string {
  if (!/^[0-9a-f]{64}$/i.test(text)) throw new InvalidArgumentError('A root is 64 hexadecimal digits.')
  return text
}
