import { z } from 'zod'

/** A property of a resource: what it holds and who may write it. */
export interface Field<V> {
  type: z.ZodType<V>
  /**
   * - `service`: written by the service; what a client sends is ignored
   * - `required`: every POST must name it
   * - `optional`: `initial` when a POST does not name it
   */
  written: 'service' | 'required' | 'optional'
  /** Said once, on POST; a PUT may only repeat it. */
  fixed: boolean
  initial: V | undefined
}

export type FieldsOf<T> = { readonly [K in keyof T]: Field<T[K]> }

/** The record that fields describe, as the service keeps and answers it. */
export type RecordOf<F> = { readonly [K in keyof F]: F[K] extends Field<infer V> ? V : never }

export const byService = <V>(type: z.ZodType<V>): Field<V> => ({
  type,
  written: 'service',
  fixed: false,
  initial: undefined,
})

export const required = <V>(type: z.ZodType<V>): Field<V> => ({ ...byService(type), written: 'required' })

export const optional = <V>(type: z.ZodType<V>, initial: V): Field<V> => ({
  type,
  written: 'optional',
  fixed: false,
  initial,
})

/** May be empty, and is so at first. */
export const nullable = <V>(type: z.ZodType<V>): Field<V | null> => optional<V | null>(type.nullable(), null)

export const fixed = <V>(field: Field<V>): Field<V> => ({ ...field, fixed: true })

export const id = z.string().regex(/^[a-zA-Z0-9]{16}$/, 'must be 16 letters and digits')
/** Epoch milliseconds. */
export const instant = z.int().min(0)
export const name = z.string().min(1).max(255)
export const text = z.string()
export const flag = z.boolean()
export const number = z.number()
/** The service knows more colours and icons than its clients need; any name of one is taken. */
export const symbol = z.string().regex(/^[\w-]{0,40}$/, 'must be the name of a colour or an icon')

export const no = optional(flag, false)

/** A record of which `values` are known; the rest is as it is at first. */
export function newRecord<T>(fields: FieldsOf<T>, values: NoInfer<Partial<T>>): T {
  const record: Record<string, unknown> = {}
  for (const [key, field] of Object.entries<Field<unknown>>(fields)) record[key] = field.initial
  return { ...record, ...values } as T
}
