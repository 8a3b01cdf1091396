import { mkdirSync, writeFileSync } from 'node:fs'
import { services } from '../../shared/domain'
import { hasDocuments } from '../../tests/contract/facts/documents'
import { factsFolder } from '../../tests/contract/facts/facts'
import { subjectsOfDocuments } from '../../tests/contract/facts/subjects'

/** Writes the copy of the facts anew; answers the folders, or null where there are no documents to read. */
export function writeFacts(): string[] | null {
  if (!hasDocuments) return null
  return services.map((service) => {
    const folder = factsFolder(service)
    mkdirSync(folder, { recursive: true })
    for (const [subject, facts] of Object.entries(subjectsOfDocuments(service))) {
      writeFileSync(`${folder}/${subject}.json`, linesOf(facts))
    }
    return folder
  })
}

/** As much on a line as the formatter leaves there. */
const linesOf = (value: unknown, indent = ''): string => {
  const flat = inLine(value)
  if (typeof value !== 'object' || value === null || flat.length + indent.length < 100) return flat
  const within = `${indent}  `
  const lines = Object.entries(value).map(
    ([name, one]) => `${within}${JSON.stringify(name)}: ${linesOf(one, within)}`,
  )
  return `{\n${lines.join(',\n')}\n${indent}}`
}

const inLine = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value.map(inLine).join(', ')}]`
    : typeof value === 'object' && value !== null
      ? `{ ${Object.entries(value)
          .map(([name, one]) => `${JSON.stringify(name)}: ${inLine(one)}`)
          .join(', ')} }`
      : JSON.stringify(value)
