import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../../build/lib/root.mjs'
import { run } from '../../../build/lib/run.mjs'

/** A command of the build, in a process of its own. */
const command = (name: string, ...args: string[]) =>
  run(process.execPath, [join(root, 'build', `${name}.mjs`), ...args], { cwd: root })

describe('soak, mutants and stories', () => {
  it.each([
    ['soak', '--help', 'Usage: npm run -s soak -- [--minutes N] [--seed S]\n'],
    ['soak', '-h', 'Usage: npm run -s soak -- [--minutes N] [--seed S]\n'],
    ['mutants', '--help', 'Usage: npm run -s mutants -- [WORD …]\n'],
    ['stories', '--help', 'Usage: npm run stories\n'],
  ])('%s %s say how they are used', async (name, help, usage) => {
    const { code, output } = await command(name, help)
    expect(output.startsWith(usage), output).toBe(true)
    expect(code).toBe(0)
  })

  it.each([
    ['soak', ['--fast'], '--fast'],
    ['soak', ['10'], '10'],
    ['soak', ['--minutes'], '--minutes'],
    ['soak', ['--minutes', 'ten'], '“ten”'],
    ['soak', ['--seed', '1.5'], '“1.5”'],
    ['mutants', ['--fast'], '--fast'],
    ['mutants', ['nosuchword'], '“nosuchword”'],
    ['mutants', ['cursor', 'nosuchword'], '“nosuchword”'],
    ['stories', ['--fast'], '--fast'],
  ])('%s %j is wrong usage, and says why in a line or two', async (name, args, named) => {
    const { code, output } = await command(name, ...args)
    expect(code, output).toBe(2)
    expect(output).toContain(named)
    expect(output.trimEnd().split('\n').length).toBeLessThan(3)
  })
})
