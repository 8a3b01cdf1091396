import type { Clock } from '../../../shared/clock'
import type { Service } from '../../../shared/domain'
import { createBudget, limitsOf } from '../../connectors/budget'
import { createHttp, type Http } from '../../connectors/http'
import { type Access, headersFor } from '../connection'

/** A service asked outside of a workspace, such as to check a token. Throws `address.insecure`. */
export const httpTo = (service: Service, { url, credentials }: Access, clock: Clock): Http =>
  createHttp({
    service,
    baseUrl: url,
    headersFor: headersFor[service],
    credentials,
    clock,
    budget: createBudget({ service, clock, limits: limitsOf(service, url) }),
  })
