import { z } from 'zod'
import type { Service } from '../../../shared/domain'
import { TandemError } from '../../../shared/errors'
import { property } from '../rows'
import { type CatalogAction, inputParts } from './entry'

/** The location and the space of a workspace: what calls are about. */
export interface CatalogPlace {
  locationId: string
  teamId: string
}

/** Of the location that a workspace is of. Where an operation needs it and it is not given, it is filled in. */
export const locationId = z.string().min(1)

/** Of the space that a workspace is of. Where an operation needs it and it is not given, it is filled in. */
export const teamId = z.string().regex(/^[a-zA-Z0-9]{16}$/, 'must be 16 letters and digits')
/** The same where null stands for no space. */
export const teamIdOrNull = teamId.nullable()
/** The same where it is not filled in: without it, the operation is about every space that the token sees. */
export const optionalTeamId = teamId.optional()

const filledIn: readonly unknown[] = [locationId, teamId, teamIdOrNull]

/** Whether what is of this type is the workspace's where it is not given. */
export const isFilledIn = (type: unknown): boolean => filledIn.includes(type)

/**
 * An input with all parts that the operation has, and with the place where it was left out. Throws `workspace.mismatch`
 * where it names another place: a workspace's calls concern that workspace alone. Pure.
 */
export function inPlace(entry: CatalogAction, given: unknown, place: CatalogPlace): unknown {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given
  const input: Record<string, unknown> = { ...given }
  for (const part of inputParts) {
    const schema = entry.input.shape[part]
    if (!schema) continue
    const values: unknown = input[part] ?? {}
    input[part] = values
    if (typeof values !== 'object' || values === null || Array.isArray(values)) continue
    for (const [name, type] of Object.entries(schema.shape)) {
      if (type !== optionalTeamId && !isFilledIn(type)) continue
      const own = entry.service === 'highlevel' ? place.locationId : place.teamId
      const named = property(values, name)
      if (named === undefined) {
        if (isFilledIn(type)) input[part] = { ...values, [name]: own }
      } else if (named !== null && named !== own) throw elsewhere(entry.service, String(named), own)
    }
  }
  return input
}

const elsewhere = (service: Service, named: string, own: string): TandemError => {
  const what = service === 'highlevel' ? 'location' : 'space'
  return new TandemError('workspace.mismatch', { detail: `${what} ${own}, not ${named}` })
}
