import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { dataDir, expectError, headless, inStep, pairs } from './headlessWorld'

it('recipes are listed, switched, set and tested in the terminal', async () => {
  await inStep()
  expect((await headless('recipes', '--json')).json().recipes).toHaveLength(7)
  const on = await headless('recipes', 'on', 'welcome-task', '--json')
  expect(on.json().recipes[0].recipe, on.stderr).toMatchObject({ id: 'welcome-task', isOn: true })
  const file = join(dataDir, 'settings.json')
  writeFileSync(file, JSON.stringify({ tasks: [{ name: 'Hi {{colour}}' }] }))
  const wrong = await headless('recipes', 'set', 'welcome-task', '--settings', file, '--json')
  expectError(wrong, 'choice.wrong')
  expect(wrong.json().error.message).toContain('tasks.0.name')
  writeFileSync(file, JSON.stringify({ tasks: [{ name: 'Hi {{first name}}', responsible: 'me' }] }))
  await headless('recipes', 'set', 'welcome-task', '--settings', file)
  const name = String(pairs('contact')[0]?.highlevel.fields.name)
  const tested = await headless('recipes', 'test', 'welcome-task', '--contact', name, '--json')
  expect(tested.json(), tested.stderr).toMatchObject({ contact: name, deeds: [{ do: 'make', kind: 'task' }] })
  expect((await headless('recipes', 'off', 'welcome-task')).code).toBe(0)
  expectError(await headless('recipes', 'on', 'nonsense', '--json'), 'entry.unknown')
})
