import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const renderer = join(import.meta.dirname, '../../../../renderer')
const read = (folder: string) =>
  readdirSync(join(renderer, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(renderer, folder, name), 'utf8'))
    .join('\n')

/** Each is on every screen, and made of the whole of one. */
const layout = ['Page', 'PageTitle']

describe('the stories of the kit', () => {
  it('show every part that there is', () => {
    const shown = [...read('stories').matchAll(/from '(?:\.\.\/)+ui\/(\w+)'/g)].map(([, name]) => name)
    const within = [...read('ui').matchAll(/from '\.\/(\w+)'/g)].map(([, name]) => name)
    const parts = readdirSync(join(renderer, 'ui'))
      .filter((name) => name.endsWith('.tsx'))
      .map((name) => name.slice(0, -'.tsx'.length))
    expect(parts.length).toBeGreaterThan(20)
    expect(parts.filter((part) => ![...shown, ...within, ...layout].includes(part))).toEqual([])
  })

  it('each stand on their page', () => {
    const page = readFileSync(join(renderer, 'stories', 'stories.ts'), 'utf8')
    const made = readdirSync(join(renderer, 'stories', 'parts'))
      .filter((name) => name.endsWith('Story.tsx'))
      .map((name) => name.slice(0, -'.tsx'.length))
    expect(made.filter((name) => !page.includes(`Part: ${name} }`))).toEqual([])
  })
})
