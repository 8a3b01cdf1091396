import type { PerService, Service } from './domain'

export const layouts = ['section', 'project'] as const
/** How contacts are laid out in Nozbe: as sections of one project, or each as a project. */
export type Layout = (typeof layouts)[number]

/** Which contacts are kept in step, as the user says it; null for each condition that is none. */
export interface ScopeAnswers {
  tag: string | null
  businessId: string | null
  ownerId: string | null
  /** The first day of those added, `2026-05-03`, in the location's zone. */
  since: string | null
  /** HighLevel's ids of contacts picked by hand. */
  contactIds: readonly string[] | null
}

/** What becomes of contacts in the first run. */
export interface FirstRunRules {
  /** `copy` copies what is on one side only to the other; `link` writes nothing to HighLevel. */
  mode: 'copy' | 'link'
  /** For fields that differ on contacts that match. */
  different: 'ask' | Service
  /** For contacts that match more than one, or by name only. */
  ambiguous: 'ask' | 'link' | 'copy' | 'skip'
  /** For contacts that are in that service only: copied over, or left alone with all that belongs to them. */
  onlyIn: PerService<'copy' | 'leave'>
}

/** Where contacts live in Nozbe. */
export interface LayoutAnswers {
  /** The Nozbe space; null where the token sees only one. */
  teamId: string | null
  layout: Layout
  /** The Nozbe project that holds the contacts in layout `section`; made when missing. */
  projectName: string
}

export interface SetUpAnswers extends LayoutAnswers {
  firstRun: FirstRunRules
  /** Null for all contacts of the location. */
  scope: ScopeAnswers | null
}

/** What the first run does unless the user says otherwise. */
export const usualFirstRun: FirstRunRules = {
  mode: 'copy',
  different: 'ask',
  ambiguous: 'ask',
  onlyIn: { highlevel: 'copy', nozbe: 'copy' },
}

/** Something to know before contact data goes there. */
export type SpaceWarning =
  | { code: 'openProject'; space: string; project: string }
  | { code: 'openProjects'; space: string }
  | { code: 'sectionLimit'; limit: number }
  | { code: 'projectLimit'; limit: number; used: number }

/** A Nozbe space that can be chosen. Limits: null for none, or where Nozbe does not say. */
export interface SpaceChoice {
  id: string
  name: string
  members: number
  /** Projects that may hold the contacts. */
  projects: readonly { id: string; name: string; isOpen: boolean }[]
  openProjects: number
  projectLimit: number | null
  sectionLimit: number | null
}

export interface Named {
  id: string
  name: string
}

/** What was answered before, to be looked at and changed. */
export interface KeptAnswers extends SetUpAnswers {
  /** The contacts picked by hand, those of `scope.contactIds`. */
  picked: readonly Named[]
  /** Records are linked there: space, layout and project stay as they are. */
  isPlaced: boolean
}

/** What set-up can choose from. */
export interface SetUpChoices {
  /** Null before there are any. */
  answers: KeptAnswers | null
  location: Named & { timezone: string }
  spaces: readonly SpaceChoice[]
  tags: readonly string[]
  businesses: readonly Named[]
  users: readonly Named[]
}

/** What is left to set up, in the order of the steps; `answers` is where contacts live in Nozbe, `done` is none. */
export const setUpSteps = ['highlevel', 'nozbe', 'answers', 'scope', 'firstRun', 'done'] as const
export type SetUpStep = (typeof setUpSteps)[number]
