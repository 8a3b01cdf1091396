import { readFileSync, writeFileSync } from 'node:fs'
import { TandemError } from '../../shared/errors'
import type { CommandContext } from './command'
import { wrongUsage } from './options'

/**
 * What a JSON file holds, `-` for standard input. `remedy` says where a right one comes from. Throws `usage.wrong` where it
 * cannot be read, `file.wrong` for no JSON.
 */
export function readJson(context: Pick<CommandContext, 'input'>, file: string, remedy: string): unknown {
  const name = fileName(file)
  const text = textOf(name, () => (file === '-' ? context.input() : readFileSync(file, 'utf8')))
  try {
    return JSON.parse(text)
  } catch {
    throw new TandemError('file.wrong', { name, problem: 'holds no JSON.', remedy })
  }
}

/** How a file is spoken of. */
export const fileName = (file: string): string => (file === '-' ? 'Standard input' : file)

function textOf(name: string, read: () => string): string {
  try {
    return read().replace(/^\uFEFF/, '')
  } catch (thrown) {
    throw wrongUsage(`${name} cannot be read (${codeOf(thrown)}).`)
  }
}

/** Throws `usage.wrong` where it cannot be written. */
export function writeJson(file: string, document: unknown): void {
  try {
    writeFileSync(file, `${JSON.stringify(document, null, 2)}\n`, { mode: 0o600 })
  } catch (thrown) {
    throw wrongUsage(`${file} cannot be written (${codeOf(thrown)}).`)
  }
}

/** The system's word for what failed, such as ENOENT. */
export const codeOf = (thrown: unknown): string =>
  thrown instanceof Error && 'code' in thrown ? String(thrown.code) : String(thrown)
