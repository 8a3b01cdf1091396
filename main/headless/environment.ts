import type { PerService } from '../../shared/domain'
import { TandemError } from '../../shared/errors'
import { fixedCredentials } from '../connectors/credentials'
import { serviceUrls } from '../core/accounts/urls'
import type { Access } from '../core/connection'

export interface RealAccess {
  access: PerService<Access>
  locationId: string
  /** Null unless given: needed only when the token sees several spaces. */
  teamId: string | null
}

type Environment = Readonly<Record<string, string | undefined>>

/** Services and tokens as the environment gives them. Throws `usage.wrong`, naming every variable that is missing. */
export function accessFrom(environment: Environment): RealAccess {
  const needed = ['TANDEM_HIGHLEVEL_TOKEN', 'TANDEM_HIGHLEVEL_LOCATION', 'TANDEM_NOZBE_TOKEN'] as const
  const missing = needed.filter((name) => !environment[name])
  if (missing.length > 0) {
    const detail = `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} not set. Set the tokens in the environment, or use --practice.`
    throw new TandemError('usage.wrong', { detail })
  }
  const value = (name: string) => environment[name]?.trim() ?? ''
  const urls = serviceUrls(environment)
  return {
    access: {
      highlevel: {
        url: urls.highlevel,
        credentials: fixedCredentials(value('TANDEM_HIGHLEVEL_TOKEN')),
      },
      nozbe: {
        url: urls.nozbe,
        credentials: fixedCredentials(value('TANDEM_NOZBE_TOKEN')),
      },
    },
    locationId: value('TANDEM_HIGHLEVEL_LOCATION'),
    teamId: value('TANDEM_NOZBE_TEAM') || null,
  }
}
