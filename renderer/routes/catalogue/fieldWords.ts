import type { OperationField } from '../../../shared/catalogue'
import type { FieldProblem } from '../../../shared/operationInput'
import type { Words } from '../../i18n/useWords'

/** `limit` of `query.limit`, as the service's own documents call it. Pure. */
export const labelOf = (name: string): string => name.slice(name.indexOf('.') + 1)

/** Where a service wants to be told how much, as much as can be looked at. */
const usualPage = 20

/** What stands in the fields before anything is typed. Pure. */
export function beginning(fields: readonly OperationField[]): Record<string, string> {
  const known = fields.filter(({ kind, required }) => required && kind === 'whole')
  return Object.fromEntries(
    known.map(({ name, least, most }) => {
      const page = Math.min(usualPage, most ?? usualPage)
      return [name, String(/limit$/i.test(name) ? page : (least ?? 0))]
    }),
  )
}

/** What goes into a field. */
export function hintOf(field: OperationField, { t }: Pick<Words, 't'>): string {
  if (field.own) return t('catalogue.try.own')
  const kind = kindHint(field, t)
  return [...(field.required ? [t('catalogue.try.needed')] : []), ...(kind === null ? [] : [kind])].join(' ')
}

function kindHint({ kind, least, most, pattern, options }: OperationField, t: Words['t']): string | null {
  if (options) return null
  if (kind === 'list' || kind === 'json' || kind === 'time') return t(`catalogue.try.hints.${kind}`)
  if (kind === 'text') return pattern?.includes('{16}') ? t('catalogue.try.hints.form') : null
  if (least !== null && most !== null) return t('catalogue.try.hints.between', { least, most })
  return least !== null && least > 0 ? t('catalogue.try.hints.least', { least }) : null
}

/** What is wrong with what is in a field, and what to do. */
export const problemText = ({ what, bound }: FieldProblem, { t }: Pick<Words, 't'>): string =>
  t(`catalogue.try.problems.${what}`, { bound: bound ?? 0 })
