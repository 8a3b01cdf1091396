import { kinds } from '../../../shared/domain'
import type { Direction, FieldRule, Mapping } from '../../../shared/mapping'

const directions: Record<Direction, string> = {
  both: 'both ways',
  'to-nozbe': 'HighLevel → Nozbe',
  'to-highlevel': 'Nozbe → HighLevel',
  off: 'off',
}

type Labelled = FieldRule & { label?: string }

/** A mapping as a table, kind by kind. Pure. */
export const mappingText = (mapping: Mapping): string =>
  kinds
    .flatMap((kind) => [
      kind,
      ...mapping[kind].map(({ field, label, direction, conflict }: Labelled) => {
        const name = label === undefined ? field : `${label} (${field})`
        return `  ${name.padEnd(24)}  ${directions[direction].padEnd(18)}  conflict: ${conflict}`
      }),
    ])
    .join('\n')
