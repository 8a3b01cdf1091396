// npm run mutants: breaks the code in many small ways, one at a time and in a copy, and shows that a test notices each.
// `npm run mutants -- delete cursor` takes only those with one of these words in their names or files.
import './lib/require-node.mjs'
import './lib/follow-parent.mjs'
import { ensurePackages } from './lib/install.mjs'
import { root } from './lib/root.mjs'
import { command, Trouble, WrongUsage } from './lib/say.mjs'
import { given } from './lib/usage.mjs'
import { mutants } from './mutants/list.mjs'
import { runTests } from './mutants/tests.mjs'
import { copyTree } from './mutants/tree.mjs'

const usage = `Usage: npm run -s mutants -- [WORD …]
  Breaks a copy of the code in many ways, one at a time, and names the test that noticed each. A WORD takes only those that
  have it in their name or file; without one, all are tried, which takes about six minutes.
  Exit codes: 0 every one was noticed, 1 one was not or no longer fits the code, 2 wrong usage.`

await command(async () => {
  const args = given(usage, { allowPositionals: true })
  if (!args) return 0
  const chosen = chosenBy(args.words)
  await ensurePackages()
  const tree = await copyTree(root)
  try {
    await checkSound(tree.folder, chosen)
    let killed = 0
    for (const mutant of chosen) killed += (await isKilled(tree, mutant)) ? 1 : 0
    console.log(`mutants: ${chosen.length} total, ${killed} killed`)
    return killed === chosen.length ? 0 : 1
  } finally {
    await tree.remove()
  }
})

/**
 * Throws `WrongUsage` for a word that no mutant has.
 * @param {readonly string[]} words
 */
function chosenBy(words) {
  /** @param {string} word */
  const having = (word) =>
    mutants.filter(({ name, file }) => `${name} ${file}`.toLowerCase().includes(word.toLowerCase()))
  const strange = words.filter((word) => having(word).length === 0)
  if (strange.length > 0) {
    const named = strange.map((word) => `“${word}”`).join(', ')
    throw new WrongUsage(
      `No mutant has ${named} in its name or file.`,
      'They are listed in build/mutants/lists.',
    )
  }
  const wanted = new Set(words.flatMap(having))
  return words.length === 0 ? mutants : mutants.filter((mutant) => wanted.has(mutant))
}

/**
 * Tests that fail anyway would seem to notice everything.
 * @param {string} folder
 * @param {readonly import('./mutants/list.mjs').Mutant[]} chosen
 */
async function checkSound(folder, chosen) {
  const files = [...new Set(chosen.flatMap(({ tests }) => tests))]
  if (files.length === 0) return
  const verdict = await runTests(folder, files)
  if (verdict.kind === 'passed') return
  throw new Trouble(
    `Without any fault, the tests do not pass: ${saying(verdict)}.`,
    'Mend them first (npm test).',
    verdict.kind === 'broken' ? verdict.output : '',
  )
}

/**
 * @param {import('./mutants/tree.mjs').Tree} tree
 * @param {import('./mutants/list.mjs').Mutant} mutant
 */
async function isKilled(tree, mutant) {
  const { refused, restore } = await tree.apply(mutant)
  try {
    const verdict = refused === null ? await runTests(tree.folder, mutant.tests) : null
    const isDead = verdict?.kind === 'failed' || verdict?.kind === 'endless'
    const outcome = verdict === null ? `not applied: ${refused}` : saying(verdict)
    console.log(`${isDead ? 'killed  ' : 'SURVIVED'} ${mutant.name} (${mutant.file})\n         ${outcome}`)
    if (!isDead) console.log(`         ${mutant.why}`)
    return isDead
  } finally {
    await restore()
  }
}

/** @param {import('./mutants/tests.mjs').Verdict} verdict */
function saying(verdict) {
  switch (verdict.kind) {
    case 'passed':
      return 'no test noticed'
    case 'failed':
      return `by: ${verdict.test}`
    case 'endless':
      return 'by the time limit: the tests came to no end'
    case 'broken':
      return 'the tests could not be run'
  }
}
