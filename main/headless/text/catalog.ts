import { services } from '../../../shared/domain'
import { serviceNames } from '../../../shared/errors'
import type { CatalogEntry } from '../../connectors/catalog/entry'
import type { CatalogRequest } from '../../connectors/catalog/request'
import { inputText } from './catalogInput'

/** A catalogue as a table, service by service; of a single action also what it takes. Pure. */
export function catalogText(entries: readonly CatalogEntry[]): string {
  const width = Math.max(0, ...entries.map(({ name }) => name.length))
  const groups = services.map((service) => {
    const ofService = entries.filter((entry) => entry.service === service)
    if (ofService.length === 0) return []
    return [serviceNames[service], ...ofService.map((entry) => `  ${lineOf(entry, width)}`)]
  })
  const table = groups.flat().join('\n') || 'Nothing has these words.'
  const [only, second] = entries
  return only?.type === 'action' && !second ? `${table}\n\n${inputText(only)}` : table
}

const lineOf = ({ name, type, writes, sentence }: CatalogEntry, width: number): string => {
  const manner = type === 'trigger' ? 'sets off' : writes ? 'writes' : 'reads'
  return `${name.padEnd(width)}  ${manner.padEnd(8)}  ${sentence}`
}

/** What would be sent, in lines. Pure. */
export function requestText({ method, path, query, body, form }: CatalogRequest): string {
  const search = new URLSearchParams(query).toString()
  const lines = [`${method} ${path}${search ? `?${search}` : ''}`]
  if (body) lines.push(JSON.stringify(body, null, 2))
  if (form) lines.push(`with the file ${form.file.name}`)
  return lines.join('\n')
}
