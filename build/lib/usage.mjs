import { parseArgs } from 'node:util'
import { WrongUsage } from './say.mjs'

/**
 * What a command was given. Asked for help, it prints the usage instead and returns null. Throws `WrongUsage` for what the
 * command does not take.
 * @param {string} usage how it is called, then what it does
 * @param {Pick<import('node:util').ParseArgsConfig, 'options' | 'allowPositionals'>} takes
 * @returns {{ values: Record<string, unknown>, words: string[] } | null}
 */
export function given(usage, { options, allowPositionals }) {
  const { values, positionals } = parsed({
    options: { ...options, help: { type: 'boolean', short: 'h' } },
    allowPositionals,
  })
  if (!values.help) return { values, words: positionals }
  console.log(usage)
  return null
}

/** @param {import('node:util').ParseArgsConfig} config */
function parsed(config) {
  try {
    return parseArgs(config)
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/)
    throw new WrongUsage(`${sentence.replace(/\.$/, '')}.`, 'Add --help to see how it is used.')
  }
}
