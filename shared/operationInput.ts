import type { OperationField } from './catalogue'

/** What is wrong with a value that was typed, and the bound that it breaks. */
export interface FieldProblem {
  what: 'empty' | 'number' | 'whole' | 'least' | 'most' | 'long' | 'choice' | 'json' | 'time' | 'form'
  bound: number | null
}

const wrong = (what: FieldProblem['what'], bound: number | null = null): FieldProblem => ({ what, bound })

/** What is wrong with a text in a field; null where nothing is. An empty one leaves the value out. Pure. */
export function problemOf(field: OperationField, text: string): FieldProblem | null {
  const given = text.trim()
  if (field.own) return null
  if (given === '') return field.required ? wrong('empty') : null
  if (field.options && !field.options.includes(given)) return wrong('choice')
  switch (field.kind) {
    case 'text':
      if (field.longest !== null && given.length > field.longest) return wrong('long', field.longest)
      return field.pattern === null || new RegExp(field.pattern, 'u').test(given) ? null : wrong('form')
    case 'list':
      return listOf(given).length > 0 ? null : wrong('empty')
    case 'flag':
      return given === 'true' || given === 'false' ? null : wrong('choice')
    case 'json':
      return jsonOf(given) === undefined ? wrong('json') : null
    case 'time':
      return timeOf(given) === null ? wrong('time') : null
    case 'number':
    case 'whole':
      return numberProblem(field, Number(given))
  }
  return field.kind satisfies never
}

function numberProblem({ kind, least, most }: OperationField, number: number): FieldProblem | null {
  if (!Number.isFinite(number)) return wrong('number')
  if (kind === 'whole' && !Number.isSafeInteger(number)) return wrong('whole')
  if (least !== null && number < least) return wrong('least', least)
  return most !== null && number > most ? wrong('most', most) : null
}

/** The input `{path, query, body}` of what was typed. Each text has been looked at by `problemOf`. Pure. */
export function inputOf(
  fields: readonly OperationField[],
  texts: Readonly<Record<string, string>>,
): Record<string, Record<string, unknown>> {
  const input: Record<string, Record<string, unknown>> = {}
  for (const field of fields) {
    const given = (texts[field.name] ?? '').trim()
    if (given === '' || field.own) continue
    const [part = '', ...rest] = field.name.split('.')
    input[part] = { ...input[part], [rest.join('.')]: typedValue(field, given) }
  }
  return input
}

function typedValue({ kind }: OperationField, given: string): unknown {
  switch (kind) {
    case 'text':
      return given
    case 'list':
      return listOf(given)
    case 'flag':
      return given === 'true'
    case 'json':
      return jsonOf(given)
    case 'time':
      return timeOf(given)
    case 'number':
    case 'whole':
      return Number(given)
  }
  return kind satisfies never
}

const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((element) => element.trim())
    .filter(Boolean)

/** Undefined for what is no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Epoch milliseconds of such a number, or of a date and time such as `2026-05-14 10:30` in the zone of this computer. */
function timeOf(text: string): number | null {
  if (/^\d{1,15}$/.test(text)) return Number(text)
  if (!/^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d)?)?$/.test(text)) return null
  // A day alone would otherwise be taken as one in Greenwich.
  const at = new Date(text.length === 10 ? `${text}T00:00` : text.replace(' ', 'T')).getTime()
  return Number.isNaN(at) || at < 0 ? null : at
}
