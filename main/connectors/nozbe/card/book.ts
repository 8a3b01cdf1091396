import { customFieldName, type FieldType, fieldsOf } from '../../../../shared/fields'
import type { Definitions } from '../../../sync/ports'
import { cardLabels, labelKey, linkLabel, plainLabel } from './labels'

/** One line of a card. */
export interface CardLine {
  /** Canonical name of the field. */
  field: string
  /** What the line begins with when Tandem writes it. */
  label: string
  type: FieldType
  /** What may stand there, where that is known; whatever its case, it is read as it is spelled here. */
  choices: readonly string[] | null
}

/** Which lines the cards of a workspace have. */
export interface CardBook {
  /** In the order in which they are written. */
  lines: readonly CardLine[]
  /** The line that a label begins; `link` for the link to HighLevel. */
  lineOf(label: string): CardLine | 'link' | undefined
}

/**
 * The lines of a workspace's cards: those of every contact, and one for each custom field by its name. A name that is
 * taken, by a label in any language or by another custom field, gets a number: `Budget (2)`. Which of two gets it does
 * not depend on their order in HighLevel, which people change.
 */
export function cardBook({ customFields, people }: Definitions): CardBook {
  const names = people.map(({ name }) => name)
  const standard = cardLabels.map(([field, [label = field]]): CardLine => {
    const type = fieldsOf.contact.find(({ name }) => name === field)?.type ?? 'text'
    return { field, label, type, choices: type === 'person' ? names : null }
  })
  const byKey = new Map<string, CardLine | 'link'>([[labelKey(linkLabel), 'link']])
  for (const [index, [, labels]] of cardLabels.entries()) {
    const line = standard[index]
    for (const label of labels) if (line) byKey.set(labelKey(label), line)
  }

  const byId = [...customFields].sort((a, b) => (a.id < b.id ? -1 : 1))
  const custom = new Map<string, CardLine>()
  for (const { id, name, type, options } of byId) {
    const label = freeLabel(plainLabel(name), byKey)
    const line = { field: customFieldName(id), label, type, choices: type === 'person' ? names : options }
    byKey.set(labelKey(label), line)
    custom.set(id, line)
  }
  return {
    lines: [...standard, ...customFields.flatMap(({ id }) => custom.get(id) ?? [])],
    lineOf: (label) => byKey.get(labelKey(label)),
  }
}

function freeLabel(name: string, taken: ReadonlyMap<string, unknown>): string {
  for (let number = 1; ; number += 1) {
    const label = number === 1 ? name : `${name} (${number})`
    if (!taken.has(labelKey(label))) return label
  }
}
