import { useState } from 'react'
import type { ErrorCode, ErrorReport } from '../../../shared/errors'
import { useWords } from '../../i18n/useWords'

/** What is wrong with each field of a form, beside which it is said. Null where nothing is known to be. */
export interface Checks<Name extends string> {
  errorOf(name: Name): string | null
  /** Of the error that the form met, what no field is to blame for. */
  rest: ErrorReport | null
  /** Notes that the form was sent; answers whether it can be, as far as the window sees. */
  areOk(): boolean
}

type Fault = 'empty' | 'broken' | null

/**
 * Checks the fields of a form when it is sent, and from then on while they are mended. `blames` says of which errors of
 * the core a field is the reason.
 */
export function useChecks<Name extends string>(
  faults: Record<Name, Fault>,
  error: ErrorReport | null,
  blames: Partial<Record<ErrorCode, Name>> = {},
): Checks<Name> {
  const { t, say } = useWords()
  const [wasSent, setWasSent] = useState(false)
  const blamed = error && blames[error.code]
  return {
    errorOf: (name) => {
      const fault = wasSent ? faults[name] : null
      if (fault) return t(`accounts.check.${fault}`)
      if (!error || blamed !== name) return null
      const { message, remedy } = say(error)
      return `${message} ${remedy}`
    },
    rest: blamed ? null : error,
    areOk: () => {
      setWasSent(true)
      return Object.values(faults).every((fault) => fault === null)
    },
  }
}

/** What was pasted, or typed, in a field that may not be empty. Pure. */
export const emptyFault = (text: string): Fault => (text.trim() === '' ? 'empty' : null)

/** As the core takes a client id and a secret: in one piece, and not a few letters. Pure. */
export const pieceFault = (text: string): Fault =>
  emptyFault(text) ?? (/^[\x21-\x7e]{8,}$/.test(text.trim()) ? null : 'broken')
