import { z } from 'zod'
import { type CatalogAction, inputParts } from '../../connectors/catalog/entry'
import { isFilledIn } from '../../connectors/catalog/place'

/** What one value may be, as JSON Schema says it. */
const node = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  get items() {
    return node.optional()
  },
  get anyOf() {
    return z.array(node).optional()
  },
  get properties() {
    return z.record(z.string(), node).optional()
  },
  required: z.array(z.string()).optional(),
})
type Node = z.infer<typeof node>

/** What an action takes, a line for each value. How a list can be filtered is left out: by any property, as `name[gte]`. */
export function inputText({ method, path, scope, input }: CatalogAction): string {
  const { properties = {} } = node.parse(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }))
  const rows = inputParts.flatMap((part) => {
    const { properties: values = {}, required = [] } = properties[part] ?? {}
    return Object.entries(values)
      .filter(([name]) => !name.endsWith(']'))
      .map(([name, value]) => ({
        name: `${part}.${name}`,
        what: typeText(value) + mayBeLeftOut(input.shape[part]?.shape[name], required.includes(name)),
      }))
  })
  const width = Math.max(0, ...rows.map(({ name }) => name.length))
  return [
    `${method} ${path}${scope === null ? '' : `, needs the scope ${scope}`}`,
    ...(rows.length > 0 ? rows : [{ name: 'It takes nothing.', what: '' }]).map(({ name, what }) =>
      `  ${name.padEnd(width)}  ${what}`.trimEnd(),
    ),
  ].join('\n')
}

function mayBeLeftOut(type: unknown, isRequired: boolean): string {
  if (isFilledIn(type)) return ', the workspace’s where left out'
  return isRequired ? '' : ', may be left out'
}

function typeText(value: Node): string {
  const { type, anyOf, items, properties, required = [] } = value
  if (value.enum) return value.enum.map(String).join('|')
  if (value.const !== undefined) return JSON.stringify(value.const)
  if (anyOf) return [...new Set(anyOf.map(typeText))].join(' or ')
  if (type === 'array') return `list of ${items ? typeText(items) : 'anything'}`
  if (properties) {
    const names = Object.keys(properties).map((name) => (required.includes(name) ? name : `${name}?`))
    return `{${names.join(', ')}}`
  }
  return [type ?? 'anything']
    .flat()
    .map((word) => words[word] ?? word)
    .join(' or ')
}

const words: Record<string, string> = {
  string: 'text',
  integer: 'whole number',
  boolean: 'true or false',
}
