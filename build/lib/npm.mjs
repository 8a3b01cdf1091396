import { run } from './run.mjs'

/**
 * Runs npm, the same one that started us where there is one.
 * @param {readonly string[]} args
 * @param {{ cwd?: string, limitSeconds?: number }} [options]
 */
export function npm(args, options = {}) {
  const script = process.env.npm_execpath
  if (script?.endsWith('npm-cli.js')) return run(process.execPath, [script, ...args], options)
  // On Windows npm is a command file, which only the shell can start.
  return process.platform === 'win32'
    ? run('cmd.exe', ['/d', '/s', '/c', 'npm', ...args], options)
    : run('npm', args, options)
}
