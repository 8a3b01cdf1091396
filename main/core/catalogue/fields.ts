import { z } from 'zod'
import type { OperationField } from '../../../shared/catalogue'
import { type CatalogAction, inputParts } from '../../connectors/catalog/entry'
import { isFilledIn } from '../../connectors/catalog/place'
import { epoch } from '../../connectors/highlevel/catalog/parts'
import { kindOf, node, optionsOf } from '../recipeActions'

type Value = z.infer<typeof node>

const bound = z.number().optional().catch(undefined)
/** What JSON Schema says of a value besides its type. */
const bounds = z.object({ minimum: bound, maximum: bound, maxLength: bound, pattern: z.string().optional() })

/**
 * What an operation takes, as a form asks for it: what is needed first, then what may be left out, then what is the
 * workspace's. How a list can be filtered besides by a value itself, as `name[gte]`, is left out. Pure.
 */
export function fieldsOf({ input }: CatalogAction): OperationField[] {
  const { properties = {} } = node.parse(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }))
  const fields = inputParts.flatMap((part) => {
    const { properties: values = {}, required = [] } = properties[part] ?? {}
    return Object.entries(values)
      .filter(([name]) => !name.endsWith(']'))
      .map(([name, value]) =>
        fieldOf(`${part}.${name}`, value, input.shape[part]?.shape[name], required.includes(name)),
      )
  })
  return fields.sort((a, b) => orderOf(a) - orderOf(b))
}

const orderOf = ({ own, required }: OperationField): number => (own ? 2 : required ? 0 : 1)

function fieldOf(name: string, value: Value, type: unknown, required: boolean): OperationField {
  const one = withoutNull(value)
  const { minimum, maximum, maxLength, pattern } = bounds.parse(one)
  const options = optionsOf(one)
  const kind = isEpoch(type) ? 'time' : formKind(one)
  const isText = kind === 'text' && options === null
  return {
    name,
    kind,
    options,
    required,
    own: isFilledIn(type),
    least: worthSaying(minimum),
    most: worthSaying(maximum),
    longest: isText ? (maxLength ?? null) : null,
    pattern: isText ? (pattern ?? null) : null,
  }
}

/** JSON Schema bounds every whole number by what can be counted. */
const worthSaying = (limit: number | undefined): number | null =>
  limit === undefined || Math.abs(limit) === Number.MAX_SAFE_INTEGER ? null : limit

/** An empty field leaves a value out, so null is nothing that can be typed. */
function withoutNull(value: Value): Value {
  const other = value.anyOf?.find(({ type }) => type !== 'null')
  return other ? withoutNull(other) : value
}

function formKind(value: Value): OperationField['kind'] {
  const kind = kindOf(value)
  if (kind === 'number') return [value.type].flat().includes('integer') ? 'whole' : 'number'
  return kind ?? 'json'
}

/** Also where it may be left out. */
function isEpoch(type: unknown): boolean {
  return type === epoch || (type instanceof z.ZodOptional && isEpoch(type.unwrap()))
}
