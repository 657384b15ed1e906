/** The version of the file format that this program reads (`format:` in the file). Another number is refused. */
export const FORMAT = 1

/** Languages that a model's texts may be written in; Swedish always. */
export const TEXT_LANGUAGES = ['sv', 'en', 'ar'] as const
export type TextLanguage = (typeof TEXT_LANGUAGES)[number]

export const STATUSES = ['draft', 'referred', 'on-trial', 'adopted', 'retired'] as const
export type Status = (typeof STATUSES)[number]

/** How large a piece of the city: street, square, block · neighbourhood · the whole city (R2). From small to large. */
export const SCALES = ['place', 'area', 'city'] as const
export type Scale = (typeof SCALES)[number]

export const AMBITIONS = ['delimited-project', 'area-development', 'way-of-working-for-the-city'] as const
export type Ambition = (typeof AMBITIONS)[number]

/** Everybody who can take part. Every model says something about each of them, if only `none` or `unknown`. */
export const ACTOR_KINDS = [
  'resident',
  'informal-group',
  'association',
  'property-owner',
  'company',
  'department',
  'agency',
  'school',
] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]

/** The Swedish staircase of participation (SKR), lowest first. */
export const LEVELS = ['information', 'konsultation', 'dialog', 'inflytande', 'medbestammande'] as const
export type Level = (typeof LEVELS)[number]

/** Where in the line organisation something is anchored (R13). */
export const ORGANISATION_LEVELS = ['political', 'strategic', 'tactical', 'operative'] as const
export type OrganisationLevel = (typeof ORGANISATION_LEVELS)[number]

/** What can be demanded of those who initiate (R21, R24). `other` says what in its text. */
export const DEMANDS = [
  'resources',
  'organisation-number',
  'established-trust',
  'electronic-identity',
  'co-signers',
  'other',
] as const
export type Demand = (typeof DEMANDS)[number]

/** What a step can bring together: this is what makes it a coordinating one. */
export const BROUGHT_TOGETHER = ['existing-efforts', 'existing-groups'] as const

export const NEED_KINDS = ['coordination', 'other'] as const

/** When in a phase the idea is fixed: what comes after that moment can no longer change it. */
export const MOMENTS = ['start', 'during', 'gate'] as const
export type Moment = (typeof MOMENTS)[number]
