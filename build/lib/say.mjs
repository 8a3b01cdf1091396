/**
 * One calm line for the person at the terminal. It goes to standard error: standard output belongs to the
 * command's own result.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/** A failure the user can do something about: what failed and what to do, in one line each. */
export class Trouble extends Error {
  /** What the command ends with. */
  exitCode = 1

  /**
   * @param {string} what what failed
   * @param {string} remedy what to do about it
   * @param {string} [output] what the failing command printed
   */
  constructor(what, remedy, output = '') {
    super(`${what} ${remedy}`)
    this.output = output
  }
}

/** What was given to the command is at fault. */
export class WrongUsage extends Trouble {
  /** @override */
  exitCode = 2
}

/**
 * Runs a command's main function and turns its result into the exit code.
 * @param {() => Promise<number>} main
 */
export async function command(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    if (error.output) say(error.output.trimEnd())
    say(error.message)
    process.exitCode = error.exitCode
  }
}
