import type { CatalogAction } from '../../../main/connectors/catalog/entry'
import { type Service, services } from '../../../shared/domain'
import { serviceNames } from '../../../shared/errors'
import type { Facts } from '../facts/facts'
import { deviations } from './index'

const introduction = `# Deviations

Where what Tandem sends and what the practice services answer is not what the services’ OpenAPI documents say, and why. Made of
\`tests/contract/deviations\` and compared with it by \`tests/contract/openapi/everything.test.ts\` (\`-u\` writes it anew), which
also fails where one of them is no longer needed. **Found** is in a service’s own documents or client, **reported** in other
people’s code and threads; what is neither is for a real account to tell.

A fault is written as the check does: \`body\` and \`query\` are what is sent, \`answer 200\` what comes back with that status,
\`taken\` what the practice service does not refuse; \`*\` stands for anything, \`[]\` for each row.
`

/** The document of all deviations, and of what the documents leave open. Pure. */
export const deviationsText = (
  facts: Readonly<Record<Service, Facts>>,
  actions: readonly CatalogAction[],
): string =>
  `${[introduction, ...services.map((service) => sectionOf(service, facts[service], actions))].join('\n')}`

function sectionOf(service: Service, facts: Facts, actions: readonly CatalogAction[]): string {
  const named = Object.entries(facts.operations)
  const open = named.filter(([, { answers }]) => Object.values(answers).includes(null)).map(([name]) => name)
  const scopes = actions.flatMap(({ service: of, method, path, scope }) => {
    const one = facts.operations[`${method} ${path}`]
    return of === service && scope !== null && one && !one.scopes ? [`${method} ${path}\` (${scope})`] : []
  })
  const own = serviceNames[service]
  return [
    `## ${own}\n`,
    ...deviations[service].map(
      ({ name, operations, faults, why }) =>
        `### ${name}\n\n${why}\n\n- of ${codes(operations)}\n- ${codes(faults)}\n`,
    ),
    `### Answers that are not described\n\nThe entries of the catalogue say what Tandem needs of them.\n\n${list(open)}`,
    ...(scopes.length > 0
      ? [
          `### Scopes that are not named\n\nThe practice service asks for the scope of the operations beside them.\n\n${scopes
            .sort()
            .map((one) => `- \`${one}\n`)
            .join('')}`,
        ]
      : []),
  ].join('\n')
}

const codes = (texts: readonly string[]): string => texts.map((text) => `\`${text}\``).join(', ')
const list = (texts: readonly string[]): string => texts.map((text) => `- \`${text}\`\n`).join('')
