import { z } from 'zod'
import { services } from '../domain'
import {
  type FirstRunRules,
  type KeptAnswers,
  type LayoutAnswers,
  layouts,
  type Named,
  type ScopeAnswers,
  type SetUpAnswers,
  type SetUpChoices,
  type SpaceWarning,
} from '../setUp'

const text = z.string().max(255)
const count = z.int()

export const named: z.ZodType<Named> = z.object({ id: z.string(), name: z.string() })

const scopeAnswers: z.ZodType<ScopeAnswers> = z.object({
  tag: text.nullable(),
  businessId: text.nullable(),
  ownerId: text.nullable(),
  since: z.iso.date().nullable(),
  contactIds: z.array(text).max(10_000).nullable(),
})

const choice = z.enum(['copy', 'leave'])

export const firstRunRules: z.ZodType<FirstRunRules> = z.object({
  mode: z.enum(['copy', 'link']),
  different: z.enum(['ask', ...services]),
  ambiguous: z.enum(['ask', 'link', 'copy', 'skip']),
  onlyIn: z.object({ highlevel: choice, nozbe: choice }),
})

const layoutParts = { teamId: text.nullable(), layout: z.enum(layouts), projectName: text }

export const layoutAnswers: z.ZodType<LayoutAnswers> = z.object(layoutParts)

const answerParts = {
  ...layoutParts,
  firstRun: firstRunRules,
  scope: scopeAnswers.nullable(),
}

export const setUpAnswers: z.ZodType<SetUpAnswers> = z.object(answerParts)

const keptAnswers: z.ZodType<KeptAnswers> = z.object({
  ...answerParts,
  picked: z.array(named),
  isPlaced: z.boolean(),
})

export const spaceWarning: z.ZodType<SpaceWarning> = z.discriminatedUnion('code', [
  z.object({ code: z.literal('openProject'), space: z.string(), project: z.string() }),
  z.object({ code: z.literal('openProjects'), space: z.string() }),
  z.object({ code: z.literal('sectionLimit'), limit: count }),
  z.object({ code: z.literal('projectLimit'), limit: count, used: count }),
])

export const setUpChoices: z.ZodType<SetUpChoices> = z.object({
  answers: keptAnswers.nullable(),
  location: z.object({ id: z.string(), name: z.string(), timezone: z.string() }),
  spaces: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      members: count,
      projects: z.array(z.object({ id: z.string(), name: z.string(), isOpen: z.boolean() })),
      openProjects: count,
      projectLimit: count.nullable(),
      sectionLimit: count.nullable(),
    }),
  ),
  tags: z.array(z.string()),
  businesses: z.array(named),
  users: z.array(named),
})
