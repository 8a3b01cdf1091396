/**
 * Reads the arguments of `npm test`: the names of the steps to run, then `--` and arguments for the test runners.
 * Steps that the chosen ones need run too.
 * @template {{ name: string, needs?: string[] }} S
 * @param {readonly S[]} steps
 * @param {readonly string[]} args
 * @returns {{ chosen: readonly S[], passedOn: readonly string[], unknown: readonly string[] }}
 */
export function selectSteps(steps, args) {
  const end = args.indexOf('--')
  const names = end < 0 ? args : args.slice(0, end)
  const passedOn = end < 0 ? [] : args.slice(end + 1)
  const unknown = names.filter((name) => !steps.some((step) => step.name === name))
  if (names.length === 0) return { chosen: steps, passedOn, unknown }

  const wanted = new Set(names)
  // Needs come earlier in the list, so one pass from the end finds them all.
  for (const step of [...steps].reverse()) {
    if (wanted.has(step.name)) for (const need of step.needs ?? []) wanted.add(need)
  }
  return { chosen: steps.filter(({ name }) => wanted.has(name)), passedOn, unknown }
}
