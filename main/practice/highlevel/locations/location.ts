import { type App, answer, requireLocation, type Service } from '../context'
import type { Guard } from '../guard'

/** The location that the token belongs to. */
export function locationRoutes(app: App, service: Service, can: Guard): void {
  app.get('/locations/:locationId', can('locations.readonly'), (call) => {
    requireLocation(service, call.req.param('locationId'))
    const { allowDuplicateContact, ...location } = service.state.location
    const { name, address, city, state, country, postalCode, website, timezone } = location
    return answer(call, {
      location: {
        ...location,
        business: { name, address, city, state, country, postalCode, website, timezone },
        social: {},
        settings: {
          allowDuplicateContact,
          allowDuplicateOpportunity: false,
          allowFacebookNameMerge: false,
          disableContactTimezone: false,
        },
      },
    })
  })

  app.get('/locations/:locationId/timezones', can('locations.readonly'), (call) => {
    requireLocation(service, call.req.param('locationId'))
    return answer(call, { timezones: Intl.supportedValuesOf('timeZone') })
  })
}
