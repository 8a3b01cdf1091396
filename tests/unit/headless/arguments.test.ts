import { describe, expect, it } from 'vitest'
import { commandFirst, commandName, parse } from '../../../main/headless/arguments'
import { fromText } from '../../../main/headless/commands/conflicts'
import { commands } from '../../../main/headless/commands/index'

const { resolve, undo, sync } = commands
if (!resolve || !undo || !sync) throw new Error('Commands are missing.')

describe('what is typed', () => {
  it('may have the common options before the command', () => {
    expect(commandFirst(['--data-dir', 'x', '--json', 'map', 'get'])).toEqual([
      'map',
      'get',
      '--data-dir',
      'x',
      '--json',
    ])
    expect(commandFirst(['sync', '--json'])).toEqual(['sync', '--json'])
  })

  it('names a command of one word or two', () => {
    expect(commandName(['people', 'set', 'file'], commands)).toBe('people set')
    expect(commandName(['people'], commands)).toBe('people')
    expect(commandName(['toString'], commands)).toBeUndefined()
  })

  it('has what the command takes, and no more', () => {
    expect(parse(['7', '--take', 'nozbe'], resolve).named).toEqual({ ID: '7' })
    expect(parse([], undo).named).toEqual({})
    expect(() => parse([], resolve)).toThrow('ID is missing. Usage: resolve ID')
    expect(() => parse(['1'], sync)).toThrow('“1” is one argument too many.')
    expect(() => parse(['--fast'], sync)).toThrow("Unknown option '--fast'.")
    expect(() => parse(['--kinds'], sync)).toThrow('--kinds lacks its value. Usage: sync')
    expect(() => parse(['--kinds', '-1'], sync)).toThrow('a dash is given as --kinds=VALUE. Usage: sync')
  })
})

it.each([
  ['plain text', 'plain text'],
  ['"quoted"', 'quoted'],
  ['true', true],
  ['null', null],
  ['["a","b"]', ['a', 'b']],
  ['[1]', '[1]'],
  ['42', '42'],
  ['{"a":1}', '{"a":1}'],
  ['', null],
])('the value %j is %j', (given, value) => expect(fromText(given)).toEqual(value))
