import { TandemError } from '../../shared/errors'
import { type CustomField, customFieldName, fieldsIn } from '../../shared/fields'
import {
  contactPlaceholders,
  eventPlaceholders,
  idPlaceholders,
  wrongPlaceholder,
} from '../../shared/placeholders'
import { type OwnSettings, settingsSchemaOf } from '../../shared/recipeSettings'
import type { Caller } from './caller'

/** What texts about a contact may name. */
const placeholdersOf = (customFields: readonly CustomField[]): string[] => [
  ...contactPlaceholders,
  ...eventPlaceholders,
  ...idPlaceholders,
  ...customFields.map(({ name }) => name),
]

export interface CheckFacts {
  customFields: readonly CustomField[]
  actions: Pick<Caller, 'action'>
}

/**
 * Settings of a recipe as a form or a file gives them. Throws `choice.wrong`, whose `field` parameter is where: a key of
 * the settings such as `tasks.0.name`.
 */
export function checkedSettings(id: string, given: unknown, facts: CheckFacts): unknown {
  const checked = settingsSchemaOf(id).safeParse(given)
  if (!checked.success) {
    const [issue] = checked.error.issues
    const isEmpty = issue?.code === 'too_small' && issue.origin === 'string'
    throw wrongAt(issue?.path.join('.') ?? '', isEmpty ? 'is still empty' : (issue?.message ?? ''))
  }
  const names = placeholdersOf(facts.customFields)
  for (const [path, text] of textsIn(checked.data, '')) {
    const wrong = wrongPlaceholder(text, names)
    if (wrong !== null) throw wrongAt(path, `“${wrong.replace(/[{}]/g, '').trim()}” is no placeholder`)
  }
  const settings: unknown = checked.data
  const fields = [...fieldsIn('contact', facts.customFields).map(({ name }) => name)]
  if (id === 'important-updates') {
    const unknown = (settings as { fields: string[] }).fields.find((field) => !fields.includes(field))
    if (unknown !== undefined) throw wrongAt('fields', `a contact has no field ${unknown}`)
  } else if (isOwn(settings)) checkOwn(settings, fields, facts)
  return settings
}

const isOwn = (settings: unknown): settings is OwnSettings =>
  typeof settings === 'object' && settings !== null && 'action' in settings

function checkOwn(
  { action, conditions, input }: OwnSettings,
  fields: readonly string[],
  { actions }: CheckFacts,
) {
  const known = actions.action(action)
  if (!known) throw wrongAt('action', `${action} is no action that a recipe can carry out`)
  conditions.forEach(({ field }, index) => {
    if (field !== 'changed field' && !fields.includes(field))
      throw wrongAt(`conditions.${index}.field`, `a contact has no field ${field}`)
  })
  for (const name of Object.keys(input)) {
    if (!known.inputs.some((one) => one.name === name))
      throw wrongAt(`input.${name}`, `${action} takes nothing of that name`)
  }
  const missing = known.inputs.find(({ name, required }) => required && !input[name]?.trim())
  if (missing) throw wrongAt(`input.${missing.name}`, 'is still empty')
}

const wrongAt = (field: string, what: string): TandemError =>
  new TandemError('choice.wrong', { detail: `${field || 'The settings'}: ${what}.`, field })

/** Every text in the settings, with the path to it. */
function* textsIn(value: unknown, path: string): Generator<[path: string, text: string]> {
  if (typeof value === 'string') yield [path, value]
  else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value))
      yield* textsIn(inner, path === '' ? name : `${path}.${name}`)
  }
}

/** How a field is called in a text: `Postal code`, or the name that the location gave it. Pure. */
export function fieldLabel(field: string, customFields: readonly CustomField[]): string {
  const own = customFields.find(({ id }) => customFieldName(id) === field)?.name
  if (own !== undefined) return own
  if (field === 'email') return 'E-mail'
  const words = field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
