import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const document = readFileSync(join(root, 'SECURITY.md'), 'utf8')
const rows = document.split('\n').filter((line) => /^\| (?!what |---)/.test(line))
const named = [...document.matchAll(/`(tests\/[^`]+)` “([^”]+)”/g)].map(
  ([, file = '', title = '']) => [file, title] as const,
)

/** A test by this title that is not left out: `it`, `test` or `it.each`, not `.skip` or `.todo`. */
const hasTest = (text: string, title: string): boolean => {
  const at = ["'", '`', '"'].map((quote) => text.indexOf(quote + title + quote)).find((found) => found >= 0)
  if (at === undefined) return false
  const before = text.slice(0, at)
  return !/\b(it|test)\.(skip|todo|fixme)\(\s*$/.test(before)
}

describe('SECURITY.md', () => {
  it('names a test for everything that it says is defended', () => {
    expect(rows.length).toBeGreaterThan(20)
    for (const row of rows) expect(row, row).toMatch(/`tests\/[^`]+` “[^”]+”/)
  })

  it.each(named)('%s has a test “%s”', (file, title) => {
    const path = join(root, file)
    expect(existsSync(path), file).toBe(true)
    expect(hasTest(readFileSync(path, 'utf8'), title)).toBe(true)
  })
})
