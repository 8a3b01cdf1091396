import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Service } from '../../../shared/domain'

const connectors = fileURLToPath(new URL('../../../main/connectors', import.meta.url))

/** What the client of Nozbe calls its resources, where that is not their path. */
const resources: Record<string, string> = {
  sections: 'project_sections',
  tagAssignments: 'tag_assignments',
  groups: 'project_groups',
  groupAssignments: 'group_assignments',
}

/**
 * The operations that a connector’s source names, sorted: each `operation: '…'` of HighLevel, each `client.tasks.update` and
 * `client.all('tags'` of Nozbe. Those of the catalogue are not among them.
 */
export function namedOperations(service: Service): string[] {
  const sources = readdirSync(`${connectors}/${service}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('catalog'))
    .map((file) => readFileSync(`${connectors}/${service}/${file}`, 'utf8'))
  const named = sources.flatMap((source) => [
    ...[...source.matchAll(/operation: (.*)/g)].flatMap(([, rest = '']) =>
      [...rest.matchAll(/'(\w+\.\w+)'/g)].map(([, name = '']) => name),
    ),
    ...[...source.matchAll(/client\.(\w+)\.(get|create|update|remove)\b/g)].map(
      ([, resource = '', what = '']) =>
        `${resources[resource] ?? resource}.${what === 'remove' ? 'delete' : what}`,
    ),
    ...[...source.matchAll(/client\.(?:all|pages)\('(\w+)'/g)].map(([, resource = '']) => `${resource}.list`),
  ])
  return [...new Set(named)].sort()
}
