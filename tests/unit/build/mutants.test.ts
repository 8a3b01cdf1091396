import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../../build/lib/root.mjs'
import { mutants } from '../../../build/mutants/list.mjs'
import { firstFailure } from '../../../build/mutants/tests.mjs'
import { copyTree, mutated } from '../../../build/mutants/tree.mjs'

describe('each mutant', () => {
  it.each(mutants)('$name: its text stands in its file once, and its tests are there', (mutant) => {
    const text = readFileSync(join(root, mutant.file), 'utf8').replaceAll('\r\n', '\n')
    expect(text.split(mutant.find)).toHaveLength(2)
    expect(mutant.tests.filter((file) => !existsSync(join(root, file)))).toEqual([])
  })

  it('has a name of its own', () => {
    const names = mutants.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('a mutant', () => {
  const one = { name: '', why: '', file: 'shared/text.ts', tests: [] }

  it('is put in as it is written, also in a file with Windows line ends', () => {
    expect(mutated('a\r\nb\r\nc', 'a\nb', '$&')).toBe('$&\nc')
  })

  it('is put into a copy and taken out again, and is refused where its text is not there once', async () => {
    const tree = await copyTree(root)
    try {
      const file = 'shared/clock.ts'
      const before = await readFile(join(tree.folder, file), 'utf8')
      const { restore } = await tree.apply({
        ...one,
        file,
        find: 'now += ms\n    },\n  }',
        replace: '},\n  }',
      })
      expect(await readFile(join(tree.folder, file), 'utf8')).not.toBe(before)
      await restore()
      expect(await readFile(join(tree.folder, file), 'utf8')).toBe(before)
      const missing = await tree.apply({ ...one, file, find: 'no such text', replace: '' })
      const twice = await tree.apply({ ...one, file, find: 'now += ms', replace: '' })
      expect([missing.refused, twice.refused]).toEqual([
        'the text to replace no longer occurs',
        'the text to replace occurs 2 times',
      ])
    } finally {
      await tree.remove()
    }
  })

  it('is killed by the first test that failed; a file that could not be loaded kills nothing', () => {
    const failed = { status: 'failed', fullName: 'it notices' }
    const report = (assertionResults: unknown[]) => JSON.stringify({ testResults: [{ assertionResults }] })
    expect(firstFailure(report([{ status: 'passed', fullName: 'fine' }, failed]))).toBe('it notices')
    expect(firstFailure(report([]))).toBeUndefined()
  })
})
