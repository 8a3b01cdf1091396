import { describe, expect, test } from 'vitest'
import { judgeAudit } from '../../../build/checks/audit.mjs'
import { importedBy, needed } from '../../../build/checks/shipped.mjs'

describe('what is shipped', () => {
  test('is what the sources import, by package', () => {
    const text = `
      import 'a/styles.css'
      import { b } from '@scope/b/deep'
      import type { C } from "./c"
      import { c } from './c'
      import { readFile } from 'node:fs'
      export { d } from 'd'
      const e = await import('e')`
    expect([...importedBy([text])].sort()).toEqual(['@scope/b', 'a', 'd', 'e'])
  })

  test('is that and all it needs, where Node would find it, in circles too', () => {
    const packages = {
      '': {},
      'node_modules/a': { dependencies: { shared: '1', '@s/b': '1' } },
      'node_modules/@s/b': { dependencies: { shared: '2' }, peerDependencies: { a: '1' } },
      'node_modules/@s/b/node_modules/shared': { optionalDependencies: { absent: '1' } },
      'node_modules/shared': {},
      'node_modules/tool': { dependencies: { shared: '1' } },
    }
    expect([...needed(packages, ['a'])].sort()).toEqual([
      'node_modules/@s/b',
      'node_modules/@s/b/node_modules/shared',
      'node_modules/a',
      'node_modules/shared',
    ])
  })
})

describe('the audit', () => {
  const shipped = new Set(['node_modules/a'])
  const report = (severity: string, node: string) =>
    JSON.stringify({
      auditReportVersion: 2,
      vulnerabilities: {
        a: { name: 'a', severity, nodes: [node], via: [{ title: 'Opens doors', url: 'https://x/1' }, 'b'] },
      },
    })

  test.each(['high', 'critical'])('fails for a %s one in what is shipped, and names it', (severity) => {
    const { counts, output } = judgeAudit(report(severity, 'node_modules/a'), shipped)
    expect(counts.failed).toBe(1)
    expect(output).toBe(`a: ${severity}, Opens doors (https://x/1); by b`)
  })

  test('passes for lesser ones, for tools, and for none', () => {
    expect(judgeAudit(report('moderate', 'node_modules/a'), shipped).counts.passed).toBe(1)
    expect(judgeAudit(report('critical', 'node_modules/tool'), shipped).counts.passed).toBe(1)
    expect(judgeAudit(report('critical', 'node_modules/b/node_modules/a'), shipped).counts.passed).toBe(1)
    expect(judgeAudit('{"vulnerabilities":{}}', shipped).counts.passed).toBe(1)
  })

  test.each([
    [
      'a registry without audits',
      'npm warn audit 405\n{"message": "405 Method Not Allowed", "statusCode": 405}\nnpm error',
    ],
    ['no network', '{"error": {"code": "ENOTFOUND", "summary": "", "detail": ""}}'],
    ['no answer in time', 'Stopped after 60 seconds.'],
    ['half an answer', '{"vulnerabilities": {'],
  ])('is skipped, with a line, for %s', (_case, output) => {
    const result = judgeAudit(output, shipped)
    expect(result.counts).toEqual({ passed: 0, failed: 0, skipped: 1 })
    expect(result.note).toMatch(/no audit/)
  })
})
