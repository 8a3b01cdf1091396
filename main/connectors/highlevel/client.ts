import type { Http } from '../http'
import { contactCalls } from './contacts'
import { locationAnswer } from './schema'
import { taskCalls } from './tasks'

export const highLevelUrl = 'https://services.leadconnectorhq.com'

/** Calendars, which Tandem does not use yet, would need another version. */
export const highLevelHeaders = (token: string): Record<string, string> => ({
  Authorization: `Bearer ${token.trim().replace(/^Bearer\s+/i, '')}`,
  Version: '2021-07-28',
})

export type HighLevelClient = ReturnType<typeof createHighLevelClient>

/** The operations of HighLevel that Tandem uses, for one location. All throw TandemError. */
export function createHighLevelClient(http: Http, locationId: string) {
  return {
    ...contactCalls(http, locationId),
    ...taskCalls(http, locationId),

    getLocation: async () => {
      const { location } = await http.request({
        operation: 'locations.get',
        method: 'GET',
        path: `/locations/${encodeURIComponent(locationId)}`,
        schema: locationAnswer,
      })
      return location
    },
  }
}
