import type { PerService } from '../../../shared/domain'
import { highLevelUrl } from '../../connectors/highlevel/client'
import { nozbeUrl } from '../../connectors/nozbe/client'

type Environment = Readonly<Record<string, string | undefined>>

/** Where the services are: their own addresses, or those of the environment, e.g. of practice services served by a terminal. */
export const serviceUrls = (environment: Environment): PerService<string> => ({
  highlevel: environment.TANDEM_HIGHLEVEL_URL?.trim() || highLevelUrl,
  nozbe: environment.TANDEM_NOZBE_URL?.trim() || nozbeUrl,
})
