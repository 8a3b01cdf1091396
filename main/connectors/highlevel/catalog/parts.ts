import { z } from 'zod'
import { actionOf, type CatalogAction, type Operation } from '../../catalog/entry'
import { locationId } from '../../catalog/place'

/** An id in a path, where the two that mean a folder would lead elsewhere, and half a letter cannot be written. */
const pathId = z
  .string()
  .min(1)
  .refine((given) => !/^\.{1,2}$|\p{Surrogate}/u.test(given), 'not an id')

/** Makes the actions of a scope. `version` is given where it is not the one that every call names. */
export const underScope =
  (scope: string, version: string | null = null) =>
  ({ names, ...operation }: Operation): CatalogAction =>
    actionOf(
      { ...operation, names: { locationId, ...names } },
      { service: 'highlevel', scope, version, id: pathId },
    )

/** An id, a name or a text that must not be empty. */
export const filled = z.string().min(1)
export const text = z.string()
/** A text that null or an empty one clears. */
export const clearable = z.string().nullable()
export const flag = z.boolean()
export const ids = z.array(filled)
export const skip = z.int().min(0)
/** Epoch milliseconds. */
export const epoch = z.int().min(0)
/** ISO 8601 with a zone. */
export const dateTime = z.iso.datetime({ offset: true, error: 'expected a date and time with a zone' })
/** The same to the second: HighLevel refuses milliseconds here. */
export const toTheSecond = z.iso.datetime({
  offset: true,
  precision: 0,
  error: 'expected a date and time to the second, with a zone, such as 2026-05-03T10:30:00Z',
})

/** An answer that says no more than that it was done; `succeded` is spelt so. */
export const done = z.looseObject({
  succeded: flag.optional(),
  succeeded: flag.optional(),
  success: flag.optional(),
})
