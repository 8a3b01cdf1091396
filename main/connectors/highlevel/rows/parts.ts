import { z } from 'zod'
import { dateOf } from '../../../../shared/canonical/date'
import { stampOf } from '../../stamps'

/** Only what Tandem uses is described, and only what it cannot do without is required. */
export const id = z.string().min(1)
export const text = z.string().nullish()

export const instant = z.union([z.string(), z.number()]).transform((value, context) => {
  const stamp = stampOf(value)
  if (stamp !== null) return stamp
  context.addIssue({ code: 'custom', message: 'not a date' })
  return z.NEVER
})

/** A text in GET, an epoch in searches. */
export const birthday = z.union([z.string(), z.number()]).transform((value, context) => {
  if (value === '') return null
  const date = dateOf(value)
  if (date !== null) return date
  context.addIssue({ code: 'custom', message: 'not a date' })
  return z.NEVER
})

/** An answer of which nothing is used. */
export const anyAnswer = z.looseObject({})
