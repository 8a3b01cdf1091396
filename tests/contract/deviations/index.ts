import type { Service } from '../../../shared/domain'
import type { Deviation } from './deviation'
import { highLevelDeviations } from './highlevel'
import { nozbeDeviations } from './nozbe'

export const deviations: Readonly<Record<Service, readonly Deviation[]>> = {
  highlevel: highLevelDeviations,
  nozbe: nozbeDeviations,
}
