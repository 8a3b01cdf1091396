import { guard } from './lists/guard.mjs'
import { plan } from './lists/plan.mjs'
import { reading } from './lists/reading.mjs'
import { recipes } from './lists/recipes.mjs'
import { restore } from './lists/restore.mjs'
import { services } from './lists/services.mjs'
import { store } from './lists/store.mjs'
import { values } from './lists/values.mjs'
import { writing } from './lists/writing.mjs'

/**
 * A fault put into the code on purpose, to see that a test notices. `find` stands in the file exactly once.
 * @typedef {object} Mutant
 * @property {string} name
 * @property {string} why what a user would suffer from it
 * @property {string} file
 * @property {string} find
 * @property {string} replace
 * @property {readonly string[]} tests the files that must notice
 */

/** @type {readonly Mutant[]} */
export const mutants = [
  ...values,
  ...plan,
  ...guard,
  ...reading,
  ...writing,
  ...services,
  ...store,
  ...restore,
  ...recipes,
]
