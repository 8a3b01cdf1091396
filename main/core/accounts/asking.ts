import type { Clock } from '../../../shared/clock'
import type { Service } from '../../../shared/domain'
import { createBudget, limitsOf } from '../../connectors/budget'
import { highLevelHeaders } from '../../connectors/highlevel/client'
import { createHttp, type Http } from '../../connectors/http'
import { nozbeHeaders } from '../../connectors/nozbe/client'
import type { Access } from '../connection'

/** A service asked outside of a workspace, such as to check a token. Throws `address.insecure`. */
export const httpTo = (service: Service, { url, credentials }: Access, clock: Clock): Http =>
  createHttp({
    service,
    baseUrl: url,
    headersFor: service === 'highlevel' ? highLevelHeaders : nozbeHeaders,
    credentials,
    clock,
    budget: createBudget({ service, clock, limits: limitsOf(service, url) }),
  })
