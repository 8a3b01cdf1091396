// npm run mutants: breaks the code in many small ways, one at a time and in a copy, and shows that a test notices each.
// `npm run mutants -- delete cursor` takes only those with one of these words in their names or files.
import './lib/require-node.mjs'
import './lib/follow-parent.mjs'
import { ensurePackages } from './lib/install.mjs'
import { root } from './lib/root.mjs'
import { command, Trouble } from './lib/say.mjs'
import { mutants } from './mutants/list.mjs'
import { runTests } from './mutants/tests.mjs'
import { copyTree } from './mutants/tree.mjs'

await command(async () => {
  await ensurePackages()
  const words = process.argv.slice(2).map((word) => word.toLowerCase())
  const chosen = mutants.filter(({ name, file }) => {
    const text = `${name} ${file}`.toLowerCase()
    return words.length === 0 || words.some((word) => text.includes(word))
  })
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
