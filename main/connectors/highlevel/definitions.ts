import type { z } from 'zod'
import type { CustomField, FieldType } from '../../../shared/fields'
import { hasCode } from '../errors'
import type { Http } from '../http'
import { property } from '../rows'
import { type CustomFieldRow, customFieldList, customFieldRow, userList, userRow } from './rows/location'

/** Somebody who works in the location. */
export interface HighLevelUser {
  id: string
  name: string
  email: string | null
}

export interface HighLevelDefinitions {
  customFields: CustomField[]
  users: HighLevelUser[]
}

/** What a location has of its own. Where the sign-in may not read one of the two, that list is empty. */
export async function readDefinitions(
  http: Http,
  locationId: string,
  signal?: AbortSignal,
): Promise<HighLevelDefinitions> {
  const stop = signal ? { signal } : {}
  const fields = await unlessForbidden(
    http.request({
      operation: 'customFields.list',
      method: 'GET',
      path: `/locations/${encodeURIComponent(locationId)}/customFields`,
      query: { model: 'contact' },
      schema: customFieldList.transform(({ customFields }) => readable(customFields, customFieldRow)),
      ...stop,
    }),
  )
  const users = await unlessForbidden(
    http.request({
      operation: 'users.list',
      method: 'GET',
      path: '/users/',
      query: { locationId },
      schema: userList.transform(({ users }) => readable(users, userRow)),
      ...stop,
    }),
  )
  return {
    customFields: fields.flatMap((row) => customFieldOf(row) ?? []),
    users: users
      .filter(({ deleted }) => deleted !== true)
      .map(({ id, name, firstName, lastName, email }) => ({
        id,
        name: name?.trim() || [firstName, lastName].filter(Boolean).join(' ').trim() || email || id,
        email: email || null,
      })),
  }
}

async function unlessForbidden<T>(reading: Promise<T[]>): Promise<T[]> {
  try {
    return await reading
  } catch (error) {
    if (hasCode(error, 'permission.refused')) return []
    throw error
  }
}

/** A definition that cannot be understood takes part in nothing. */
const readable = <T>(rows: readonly unknown[], schema: z.ZodType<T>): T[] =>
  rows.flatMap((row) => {
    const checked = schema.safeParse(row)
    return checked.success ? [checked.data] : []
  })

/** Files, signatures and lists of text boxes have no line on a card: they are left out. */
const types: Readonly<Record<string, FieldType>> = {
  TEXT: 'text',
  LARGE_TEXT: 'text',
  TIME: 'text',
  EMAIL: 'email',
  PHONE: 'phone',
  DATE: 'date',
  NUMERICAL: 'number',
  FLOAT: 'number',
  MONETORY: 'number',
  SINGLE_OPTIONS: 'text',
  RADIO: 'text',
  MULTIPLE_OPTIONS: 'set',
  CHECKBOX: 'set',
}

const chosen = ['SINGLE_OPTIONS', 'RADIO', 'MULTIPLE_OPTIONS', 'CHECKBOX']

function customFieldOf(row: CustomFieldRow): CustomField | null {
  const type = types[row.dataType]
  if (!type || (row.model && row.model !== 'contact')) return null
  const isFree = !chosen.includes(row.dataType) || row.isAllowedCustomOption === true || !row.picklistOptions
  const options = isFree ? null : (row.picklistOptions ?? []).flatMap((option) => labelOf(option) ?? [])
  return { id: row.id, name: row.name.trim() || row.id, type, options }
}

const labelOf = (option: unknown): string | null => {
  const label = typeof option === 'string' ? option : property(option, 'label')
  return typeof label === 'string' ? label : null
}
