import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dataDir, environment, expectError, headless, practice, setup, start } from './headlessWorld'

interface Entry {
  name: string
  sentence: string
  service: string
  type: string
  method: string | null
  path: string | null
  scope: string | null
  writes: boolean
}

/** A call with its input on standard input. */
const call = (name: string, input: unknown, ...more: string[]) =>
  start(['call', name, '--input', '-', '--data-dir', dataDir, ...more], JSON.stringify(input))

const contact = () => {
  const [first] = practice.highlevelState.contacts.all()
  if (!first) throw new Error('There is no contact.')
  return first
}

describe('catalog', () => {
  it('lists every action and every trigger, with nothing set up', async () => {
    const ended = await headless('catalog', '--json')
    expect(ended.code, ended.stderr).toBe(0)
    const { entries } = ended.json<{ entries: Entry[] }>()
    expect(entries.length).toBeGreaterThanOrEqual(126)
    expect(entries).toContainEqual({
      name: 'contacts.tasks.complete',
      sentence: 'Completes a task of a contact, or opens it again.',
      service: 'highlevel',
      type: 'action',
      method: 'PUT',
      path: '/contacts/{contactId}/tasks/{taskId}/completed',
      scope: 'contacts.write',
      writes: true,
    })
    expect(entries).toContainEqual({
      name: 'nozbe.task.completed',
      sentence: 'Somebody completes a task in Nozbe.',
      service: 'nozbe',
      type: 'trigger',
      method: null,
      path: null,
      scope: null,
      writes: false,
    })
  })

  it('shows what has some words in its name or sentence, service by service', async () => {
    const { stdout } = await headless('catalog', 'upload file')
    expect(stdout.split('\n').map((line) => line.replace(/ {2,}/g, '  '))).toEqual([
      'HighLevel',
      '  location.customFields.upload  writes  Uploads a file into a custom field of a contact.',
      'Nozbe',
      '  comments.attachments.create  writes  Announces a file for a comment; what is in it is uploaded afterwards.',
      '  comments.attachments.upload  writes  Uploads what is in a file that was announced before.',
      '',
    ])
  })

  it('shows what one of them takes', async () => {
    const { stdout } = await headless('catalog', 'contacts.tasks.create')
    expect(
      stdout
        .split('\n')
        .slice(2)
        .map((line) => line.replace(/ {2,}/g, '  ')),
    ).toEqual([
      '',
      'POST /contacts/{contactId}/tasks, needs the scope contacts.write',
      '  path.contactId  text',
      '  body.title  text',
      '  body.body  text, may be left out',
      '  body.dueDate  text',
      '  body.completed  true or false',
      '  body.assignedTo  text, may be left out',
      '',
    ])
    expect((await headless('catalog', 'contacts.setBusiness')).stdout).toContain('text or null')
    expect((await headless('catalog', 'comments.attachments.attach')).stdout).toContain(
      '{name, type?, base64}',
    )
    expect((await headless('catalog', 'warp drive')).stdout).toBe('Nothing has these words.\n')
  })
})

describe('call', () => {
  it('prints what the service answers', async () => {
    await setup()
    const { id, email } = contact()
    const file = join(dataDir, 'input.json')
    writeFileSync(file, JSON.stringify({ path: { contactId: id } }))
    const ended = await headless('call', 'contacts.get', '--input', file, '--json')
    expect(ended.code, ended.stderr).toBe(0)
    expect(ended.json()).toMatchObject({ contact: { id, email } })
    const readable = await headless('call', 'contacts.get', '--input', file)
    expect(JSON.parse(readable.stdout)).toMatchObject({ contact: { id } })
    const withoutInput = await headless('call', 'teams.get', '--json')
    expect(withoutInput.json()).toMatchObject({ id: practice.nozbe.teamId })
  })

  it('shows what it would send before it writes anything, and sends nothing', async () => {
    await setup()
    const before = practice.requests.length
    const input = { path: { contactId: contact().id }, body: { tags: ['From the terminal'] } }
    const shown = await call('contacts.tags.add', input)
    expect(shown.code).toBe(2)
    expect(shown.stdout).toBe('')
    expect(shown.stderr).toContain(`POST /contacts/${contact().id}/tags`)
    expect(shown.stderr).toContain('From the terminal')
    expectError(await call('contacts.tags.add', input, '--json'), 'usage.wrong', 2)
    expect(practice.requests.length).toBe(before)

    const done = await call('contacts.tags.add', input, '--yes', '--json')
    expect(done.code, done.stderr).toBe(0)
    expect(done.json().tags).toContain('from the terminal')
    expect(contact().tags).toContain('from the terminal')
  })

  it('works on the practice workspace', async () => {
    await headless('setup', '--practice', '--nozbe-project', 'Contacts', '--ambiguous', 'link')
    const made = await call('tags.create', { body: { name: 'Made here' } }, '--practice', '--yes', '--json')
    expect(made.code, made.stderr).toBe(0)
    const { id } = made.json()
    const found = await call('tags.get', { path: { id } }, '--practice', '--json')
    expect(found.json()).toMatchObject({ id, name: 'Made here' })
  })

  it.each([
    ['a name that is none', ['call', 'contact.tags.ad'], 'contacts.tags.add'],
    ['a trigger', ['call', 'nozbe.task.new'], 'see events'],
    [
      'a file that is not there',
      ['call', 'contacts.get', '--input', '/nowhere/input.json'],
      'cannot be read',
    ],
  ])('%s is wrong usage', async (_case, args, said) => {
    await setup()
    const ended = await headless(...args, '--json')
    expectError(ended, 'usage.wrong', 2)
    expect(ended.json().error.message).toContain(said)
  })

  it('wants a name', async () => {
    const ended = await headless('call')
    expect(ended.code).toBe(2)
    expect(ended.stderr).toContain('NAME is missing')
  })

  it('refuses a wrong input, and one that names another place, before anybody is asked', async () => {
    await setup()
    const before = practice.requests.length
    const path = { contactId: contact().id }
    const wrong = await call('contacts.tasks.create', { path, body: { title: 'Call' } }, '--yes', '--json')
    expectError(wrong, 'choice.wrong')
    expect(wrong.json().error.message).toContain('body.dueDate is missing')
    const shown = await call('contacts.tasks.create', { path, body: { title: 'Call' } }, '--json')
    expectError(shown, 'choice.wrong')
    const elsewhere = await call('location.get', { path: { locationId: 'elsewhere' } }, '--json')
    expectError(elsewhere, 'workspace.mismatch')
    expect(practice.requests.length).toBe(before)
  })

  it('says so where the service refuses', async () => {
    await setup()
    expectError(await call('contacts.get', { path: { contactId: 'nobody' } }, '--json'), 'call.refused')
    environment.TANDEM_HIGHLEVEL_TOKEN = 'pit-wrong'
    expectError(await call('location.get', {}, '--json'), 'auth.refused')
    expect((await call('teams.get', {}, '--json')).code).toBe(0)
  })

  it('needs a workspace', async () => {
    expectError(await call('location.get', {}, '--json'), 'workspace.missing')
  })
})
