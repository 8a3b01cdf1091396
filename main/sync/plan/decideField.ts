import type { FieldValue, PerService, Service } from '../../../shared/domain'
import { type FieldRule, putsBack } from '../../../shared/mapping'
import type { BaseValue } from '../syncStore'

/** A field on both sides. `undefined` is "not seen": nothing is known to have changed. */
export interface FieldSight {
  highlevel: FieldValue | undefined
  nozbe: FieldValue | undefined
  base: BaseValue | undefined
}

export type Decision =
  | { do: 'nothing' }
  /** Both agree: remember it. */
  | { do: 'advance'; value: BaseValue }
  | { do: 'write'; to: Service; value: FieldValue; rule: Service | null }
  | { do: 'conflict' }

export interface DecideOptions {
  rule: FieldRule
  /** Whether a HighLevel value and a Nozbe value mean the same, given what each service can hold. */
  agree(highlevel: FieldValue, nozbe: FieldValue): boolean
  /** Whether one service's value is the same as it was earlier. */
  unchanged(now: FieldValue, then: FieldValue): boolean
  /** What both agreed on in a backup that was put back; undefined where there was none. */
  once: BaseValue | undefined
  /** The side taken where both differ and never agreed; `ask` parks the field. */
  withoutBase: 'ask' | Service
  /** Whether a field that never agreed may be written to the service. */
  mayWrite: PerService<boolean>
  /** The side that the services' stamps show to be the later one; null where they do not tell. */
  newer: Service | null
}

const nothing: Decision = { do: 'nothing' }

/** The decision table of the engine, for one field of one pair. Pure. */
export function decideField(sight: FieldSight, options: DecideOptions): Decision {
  if (options.rule.direction === 'off') return nothing
  return sight.base ? againstBase(sight, sight.base, options) : withoutBase(sight, options)
}

function againstBase({ highlevel, nozbe }: FieldSight, base: BaseValue, options: DecideOptions): Decision {
  const { direction, conflict } = options.rule
  const highlevelChanged = highlevel !== undefined && !options.unchanged(highlevel, base.highlevel)
  const nozbeChanged = nozbe !== undefined && !options.unchanged(nozbe, base.nozbe)
  if (highlevelChanged && nozbeChanged && options.agree(highlevel, nozbe)) {
    return { do: 'advance', value: { highlevel, nozbe } }
  }
  // A one-way field edited on its target side is left alone until its source changes again, or put back by its rule.
  const isPutBack = putsBack(options.rule)
  if (direction === 'to-nozbe') {
    if (highlevelChanged) return write('nozbe', highlevel)
    return isPutBack && nozbeChanged && highlevel !== undefined
      ? write('nozbe', highlevel, 'highlevel')
      : nothing
  }
  if (direction === 'to-highlevel') {
    if (nozbeChanged) return write('highlevel', nozbe)
    return isPutBack && highlevelChanged && nozbe !== undefined ? write('highlevel', nozbe, 'nozbe') : nothing
  }
  if (highlevelChanged && nozbeChanged) {
    const winner = conflict === 'newest' ? options.newer : conflict
    if (winner === 'highlevel') return write('nozbe', highlevel, 'highlevel')
    if (winner === 'nozbe') return write('highlevel', nozbe, 'nozbe')
    return { do: 'conflict' }
  }
  if (highlevelChanged) return write('nozbe', highlevel)
  if (nozbeChanged) return write('highlevel', nozbe)
  return nothing
}

function withoutBase({ highlevel, nozbe }: FieldSight, options: DecideOptions): Decision {
  const { direction } = options.rule
  const { once } = options
  if (highlevel === undefined && nozbe === undefined) return nothing
  // What both still show is what they agreed on, although it need not be equal.
  if (once && isStill(highlevel, once.highlevel, options) && isStill(nozbe, once.nozbe, options)) {
    return { do: 'advance', value: { highlevel, nozbe } }
  }
  if (options.agree(highlevel ?? null, nozbe ?? null)) {
    // A base must have been seen on both sides.
    if (highlevel === undefined || nozbe === undefined) return nothing
    return { do: 'advance', value: { highlevel, nozbe } }
  }
  // Only its source travels: what the other side alone shows anew may have been edited there long ago.
  const isOld = (now: FieldValue | undefined, side: Service, other: FieldValue | undefined) =>
    once !== undefined && other !== undefined && isStill(now, once[side], options)
  if (direction === 'to-nozbe') {
    if (!says(highlevel)) return nothing
    return isOld(highlevel, 'highlevel', nozbe) ? { do: 'conflict' } : write('nozbe', highlevel)
  }
  if (direction === 'to-highlevel') {
    if (!says(nozbe)) return nothing
    return isOld(nozbe, 'nozbe', highlevel) ? { do: 'conflict' } : write('highlevel', nozbe)
  }
  const { mayWrite } = options
  // Once they agreed: what is empty may have been emptied since.
  if (once && highlevel !== undefined && nozbe !== undefined) return { do: 'conflict' }
  // An empty side is filled: nothing is lost by it, and asking about each would bury the real differences.
  if (mayWrite.nozbe && says(highlevel) && !says(nozbe)) return write('nozbe', highlevel)
  if (mayWrite.highlevel && says(nozbe) && !says(highlevel)) return write('highlevel', nozbe)
  if (mayWrite.nozbe && options.withoutBase === 'highlevel' && highlevel !== undefined) {
    return write('nozbe', highlevel, 'highlevel')
  }
  if (mayWrite.highlevel && options.withoutBase === 'nozbe' && nozbe !== undefined) {
    return write('highlevel', nozbe, 'nozbe')
  }
  return { do: 'conflict' }
}

const isStill = (
  now: FieldValue | undefined,
  then: FieldValue,
  { unchanged }: DecideOptions,
): now is FieldValue => now !== undefined && unchanged(now, then)

/** Whether a side states something, rather than being empty or not seen. A task that is not done is no statement. */
const says = (value: FieldValue | undefined): value is string | true =>
  value !== undefined && value !== null && value !== false

const write = (to: Service, value: FieldValue, rule: Service | null = null): Decision => ({
  do: 'write',
  to,
  value,
  rule,
})
