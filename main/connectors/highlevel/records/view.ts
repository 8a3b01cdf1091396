import { canonicalText } from '../../../../shared/canonical/text'
import type { Fields, FieldValue } from '../../../../shared/domain'
import type { Definitions } from '../../../sync/ports'
import type { Scope } from '../../../sync/scope'

/**
 * How much a row shows. In a `whole` one (GET) a property that is missing is empty; in a `partial` one (a search, the
 * answer to a write) it was not seen.
 */
export type View = 'whole' | 'partial'

export interface LocationFacts {
  id: string
  /** IANA zone, in which days begin. */
  timezone: string
  /** Country of phone numbers that are written without one. */
  country: string | null
}

export interface RowContext {
  location: LocationFacts
  /** Where HighLevel's pages are, for links. */
  appUrl: string
  definitions: () => Definitions
  scope: Scope
}

export function seen(view: View, values: Record<string, FieldValue | undefined>): Fields {
  const fields: Record<string, FieldValue> = {}
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined && view === 'partial') continue
    fields[name] = typeof value === 'string' ? canonicalText(value) : (value ?? null)
  }
  return fields
}

/** The address of a page of the location in HighLevel. */
export const pageUrl = ({ location, appUrl }: RowContext, page: string, id: string): string =>
  `${appUrl}/v2/location/${encodeURIComponent(location.id)}/${page}/${encodeURIComponent(id)}`
