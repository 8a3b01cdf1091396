import { expect, test } from 'vitest'
import { aptPackages, missingNeeds, testNeeds, windowNeeds } from '../../../build/lib/system-needs.mjs'

const listed = windowNeeds
  .map(({ name }) => `\t${name} (libc6,x86-64) => /lib/x86_64-linux-gnu/${name}\n`)
  .join('')

test('a complete system lacks nothing', () => {
  expect(missingNeeds(testNeeds, { libraries: listed, hasProgram: () => true })).toEqual([])
})

test('names each library and program that is not there', () => {
  const libraries = listed.replace('\tlibgbm.so.1 ', '\tlibgbm.so.1.0 ')
  const missing = missingNeeds(testNeeds, { libraries, hasProgram: (name) => name !== 'Xvfb' })
  expect(missing.map(({ name }) => name)).toEqual(['libgbm.so.1', 'Xvfb'])
})

test('takes the renamed package where apt knows it', () => {
  const needs = windowNeeds.filter(({ debian }) => ['libasound2', 'libgbm1'].includes(debian))
  expect(aptPackages(needs, () => false)).toEqual(['libasound2', 'libgbm1'])
  expect(aptPackages(needs, (name) => name === 'libasound2t64')).toEqual(['libasound2t64', 'libgbm1'])
})
