import type { Service } from '../../../shared/domain'
import type { Rules } from './types'

/** A first run that only links makes nothing and writes nothing to HighLevel, so that no workflow starts there. */
export const onlyLinks = ({ isFirstRun, firstRun }: Rules): boolean => isFirstRun && firstRun.mode === 'link'

/** Whether contacts of the service that are not in the other one are left alone, as the user chose for the first run. */
export const leavesAlone = (rules: Rules, service: Service): boolean =>
  onlyLinks(rules) || (rules.isFirstRun && rules.firstRun.onlyIn[service] === 'leave')
