import { describe, expect, it } from 'vitest'
import { commands } from '../../main/headless/commands/index'
import { start } from './headlessWorld'

const usages = Object.values(commands).map(({ usage }) => usage)

describe('help', () => {
  it.each([[['--help']], [['-h']], [['help']], [['--practice', '--help']]])(
    'asked for by %j, is the result: every command, on standard output',
    async (args) => {
      const ended = await start(args)
      expect(ended).toMatchObject({ code: 0, stderr: '' })
      for (const usage of usages) expect(ended.stdout).toContain(usage)
    },
  )

  it.each([[['sync', '--help']], [['sync', '-h']], [['help', 'sync']], [['--help', 'sync']]])(
    'asked for by %j, is about that command alone',
    async (args) => {
      const ended = await start(args)
      expect(ended).toMatchObject({ code: 0, stderr: '' })
      expect(ended.stdout).toMatch(/^sync \[--full\]/)
      expect(ended.stdout).not.toContain('verify')
    },
  )

  it('is about all that begins with the word, where commands have two', async () => {
    const ended = await start(['map', '--help'])
    expect(ended.code).toBe(0)
    expect(ended.stdout.match(/^\w.*/gm)).toEqual(['map get [--file FILE]', 'map set FILE'])
    expect((await start(['people', '--help'])).stdout).toContain('people set FILE')
    expect((await start(['map', 'set', '--help'])).stdout).not.toContain('map get [')
  })

  it('is one JSON document with --json', async () => {
    const document = (await start(['verify', '--help', '--json'])).json()
    expect(document).toEqual({ commands: [{ usage: 'verify', sentence: commands.verify?.sentence }] })
    expect((await start(['--help', '--json'])).json().commands).toHaveLength(usages.length)
  })
})

it('is what a command used wrongly points to', async () => {
  expect((await start(['setup'])).stderr).toContain('“npm run -s headless -- setup --help”')
  expect((await start(['map', 'set'])).stderr).toContain('“npm run -s headless -- map set --help”')
})

describe('no such command', () => {
  it.each([
    [['snyc'], '“sync”'],
    [['snyc', '--help'], '“sync”'],
    [['help', 'prevew'], '“preview”'],
    [['map'], '“map get” or “map set”'],
    [['map', 'show'], '“map get” or “map set”'],
    [['practice'], '“practice serve” or “practice demo”'],
    [['demo'], '“practice demo”'],
    [['SYNC'], '“sync”'],
  ])('%j: names what is nearest, on standard error', async (args, nearest) => {
    const ended = await start(args)
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr).toContain(`Did you mean ${nearest}?`)
  })

  it.each([[['dance']], [['--practice']], [[]]])('%j: says how to get the list', async (args) => {
    const ended = await start(args)
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr).not.toContain('Did you mean')
    expect(ended.stderr).toContain('npm run -s headless -- --help')
  })
})
