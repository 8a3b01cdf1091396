import { z } from 'zod'

/** What a cap can be: below it a run deletes, or empties, without asking. */
export const capLimits = { share: { least: 0.01, most: 0.5 }, most: { least: 1, most: 500 } } as const

export const guardSchema = z.strictObject({
  /** Whether every delete waits for the user, rather than only those beyond the cap. */
  approveDeletes: z.boolean(),
  /** Records of a kind that are deleted, or emptied, in one run: this share of its links, or this many, whichever is smaller. */
  cap: z.strictObject({
    share: z.number().min(capLimits.share.least).max(capLimits.share.most),
    most: z.int().min(capLimits.most.least).max(capLimits.most.most),
  }),
})

/** How much may be deleted, or emptied, without asking. */
export type GuardSettings = z.output<typeof guardSchema>

export const usualGuard: GuardSettings = { approveDeletes: true, cap: { share: 0.1, most: 20 } }
