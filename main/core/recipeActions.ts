import { z } from 'zod'
import type { ActionInput, ActionShown } from '../../shared/recipes'
import { catalog } from '../connectors/catalog'
import { type CatalogAction, inputParts } from '../connectors/catalog/entry'
import { isFilledIn } from '../connectors/catalog/place'

/** What one value may be, as JSON Schema says it. */
export const node = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  get anyOf() {
    return z.array(node).optional()
  },
  get items() {
    return node.optional()
  },
  get properties() {
    return z.record(z.string(), node).optional()
  },
  required: z.array(z.string()).optional(),
})
type Node = z.infer<typeof node>

/**
 * Whether a recipe may carry it out. What deletes is left to people, as are changes of many contacts at once, and files cannot
 * be typed.
 */
const isForRecipes = ({ name, writes, sends }: CatalogAction): boolean =>
  writes && sends === 'json' && !/\.(delete|removeAll|updateMany|setBusiness)$/.test(name)

export const recipeEntries: readonly CatalogAction[] = catalog.flatMap((entry) =>
  entry.type === 'action' && isForRecipes(entry) ? [entry] : [],
)

let made: ActionShown[] | null = null

/** The actions of the catalogue that a recipe can carry out, with what each takes. */
export function recipeActions(): ActionShown[] {
  made ??= recipeEntries.map((entry) => {
    const { name, sentence, service, writes } = entry
    return { name, sentence, service, writes, inputs: inputsOf(entry) }
  })
  return made
}

function inputsOf({ input }: CatalogAction): ActionInput[] {
  const { properties = {} } = node.parse(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }))
  return inputParts.flatMap((part) => {
    const { properties: values = {}, required = [] } = properties[part] ?? {}
    return Object.entries(values).flatMap(([name, value]) => {
      const kind = kindOf(value)
      if (kind === null || isFilledIn(input.shape[part]?.shape[name])) return []
      const options = optionsOf(value)
      return [{ name: `${part}.${name}`, kind, options, required: required.includes(name) }]
    })
  })
}

/** Null for what cannot be written in one line. */
export function kindOf({ type, enum: choices, anyOf, items }: Node): ActionInput['kind'] | null {
  if (choices) return 'text'
  const some = anyOf?.find((one) => one.type !== 'null')
  if (some) return kindOf(some)
  const word = [type].flat().find((one) => one !== 'null')
  if (word === 'array') return items && kindOf(items) === 'text' ? 'list' : null
  if (word === 'boolean') return 'flag'
  if (word === 'number' || word === 'integer') return 'number'
  return word === 'string' ? 'text' : null
}

export function optionsOf({ enum: choices, anyOf }: Node): string[] | null {
  const all = choices ?? anyOf?.find((one) => one.enum)?.enum
  return all?.every((one) => typeof one === 'string') ? all : null
}
