import type { Service } from '../../../shared/domain'
import type { FirstRunGroups } from '../../../shared/report'
import { isInStep } from './planPair'
import type { Plan } from './types'

/** How the contacts of both services compare before the first run: one choice is made for each group. Pure. */
export function firstRunGroups({ pairs, creates, left, open }: Plan): FirstRunGroups {
  const matched = pairs.filter(({ pair }) => pair.kind === 'contact')
  const alone = [...creates.map(({ source }) => source), ...left].filter(({ kind }) => kind === 'contact')
  const countOf = (service: Service) => alone.filter((source) => source.service === service).length
  const equal = matched.filter((planned) => isInStep(planned) && planned.conflicts.length === 0).length
  return {
    equal,
    different: matched.length - equal,
    onlyIn: { highlevel: countOf('highlevel'), nozbe: countOf('nozbe') },
    ambiguous: open.filter(({ kind }) => kind === 'contact').length,
  }
}
