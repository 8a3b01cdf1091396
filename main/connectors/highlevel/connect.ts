import { isZone } from '../../../shared/canonical/zone'
import { TandemError } from '../../../shared/errors'
import type { Http } from '../http'
import type { LocationFacts } from './records/view'
import { locationAnswer } from './rows/location'

export interface ConnectedLocation extends LocationFacts {
  name: string
  /** Whether two contacts may have the same e-mail or phone. */
  allowDuplicateContact: boolean
}

/**
 * Asks for the location. Throws `auth.refused` for a bad token, `location.unknown` where the token is good and the
 * location is not its own.
 */
export async function connectHighLevel(http: Http, locationId: string): Promise<ConnectedLocation> {
  const { location } = await http
    .request({
      operation: 'locations.get',
      method: 'GET',
      path: `/locations/${encodeURIComponent(locationId)}`,
      schema: locationAnswer,
    })
    .catch((error: unknown) => {
      if (!isUnknown(error)) throw error
      throw new TandemError('location.unknown', { location: locationId }, { traceId: error.traceId })
    })
  const { id, name, timezone, country, settings } = location
  return {
    id,
    name: name || id,
    timezone: timezone && isZone(timezone) ? timezone : 'UTC',
    country: country || null,
    allowDuplicateContact: settings?.allowDuplicateContact ?? true,
  }
}

/** A foreign location is a 403, an unknown one a 400 or 404. A scope that is missing is a 401, and passed on. */
const isUnknown = (error: unknown): error is TandemError =>
  error instanceof TandemError &&
  (error.code === 'request.refused' || (error.code === 'permission.refused' && !/scope/i.test(error.message)))
