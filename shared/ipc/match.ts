import { z } from 'zod'
import {
  type MatchGroupShown,
  type MatchPreview,
  type MatchRow,
  matchGroups,
  mostRows,
  traits,
} from '../match'
import { fieldValueSchema, serviceSchema } from '../schemas'
import { layouts } from '../setUp'
import { firstRunRules } from './setUp'

const count = z.int()
const perService = z.object({ highlevel: count, nozbe: count })
const label = z.string().nullable()

export const matchRow: z.ZodType<MatchRow> = z.object({
  key: z.string(),
  name: z.string(),
  detail: z.string(),
  service: serviceSchema.nullable(),
  difference: z
    .object({ field: z.string().nullable(), label, highlevel: fieldValueSchema, nozbe: fieldValueSchema })
    .nullable(),
  tasks: count,
  notes: count,
  candidates: z.array(z.object({ name: z.string(), detail: z.string(), by: z.enum(traits).nullable() })),
})

const group: z.ZodType<MatchGroupShown> = z.object({
  count,
  tasks: count,
  notes: count,
  calls: perService,
  all: count,
  rows: z.array(matchRow),
})

export const matchPreview: z.ZodType<MatchPreview> = z.object({
  layout: z.enum(layouts),
  rules: firstRunRules,
  contacts: perService,
  groups: z.object({
    equal: group,
    different: group,
    onlyHighlevel: group,
    onlyNozbe: group,
    ambiguous: group,
  }),
  fields: z.array(z.object({ field: z.string(), label, count })),
  conflicts: count,
  toHighlevel: count,
  calls: perService,
  duration: z.number(),
})

export const matchPageQuery = z.object({
  group: z.enum(matchGroups),
  offset: z.int().min(0),
  limit: z.int().min(1).max(mostRows),
})
