import { beforeEach, describe, expect, it } from 'vitest'
import { createVault } from '../../../main/vault/vault'
import { TandemError } from '../../../shared/errors'
import { fakeFile } from './fakeFile'
import { fakeKeyStore } from './keyStore'

let keyStore: ReturnType<typeof fakeKeyStore>
let file: ReturnType<typeof fakeFile>
beforeEach(() => {
  keyStore = fakeKeyStore()
  file = fakeFile()
})
/** Each is Tandem started anew, on the same file. */
const start = () => createVault({ file, cipher: keyStore })
const onDisk = () => JSON.stringify(file.disk.content)

describe('a vault with a key store', () => {
  it('keeps secrets, encrypted', async () => {
    const vault = start()
    expect(await vault.keeping()).toBe('protected')
    expect(await vault.read('nozbe')).toBeNull()
    await vault.write('nozbe', 'token-1')
    expect(await vault.read('nozbe')).toBe('token-1')
    expect(await start().read('nozbe')).toBe('token-1')
    expect(file.disk.content).toMatchObject({ unprotected: false, plain: {} })
    expect(onDisk()).not.toContain('token-1')
    expect(onDisk()).not.toContain(Buffer.from('token-1').toString('base64'))
  })

  it('forgets a secret, on disk too, and leaves the others', async () => {
    const vault = start()
    await vault.write('nozbe', 'token-1')
    await vault.write('highlevel', 'token-2')
    await vault.write('nozbe', null)
    expect(await vault.read('nozbe')).toBeNull()
    expect(Object.keys(file.disk.content.secrets)).toEqual(['highlevel'])
    expect(await start().read('highlevel')).toBe('token-2')
  })

  it('knows no names but its own', async () => {
    expect(await start().read('constructor')).toBeNull()
  })

  it('needs no agreement, and keeps none for later', async () => {
    const vault = start()
    await vault.allowUnprotected(true)
    expect(await vault.keeping()).toBe('protected')
    await vault.write('nozbe', 'token-1')
    expect(file.disk.content).toMatchObject({ unprotected: false, plain: {} })
  })

  it('writes one after the other, each with what those before it wrote', async () => {
    const vault = start()
    const names = ['a', 'b', 'c', 'd', 'e']
    const seen = vault.write('a', 'first').then(() => file.disk.content.secrets)
    await Promise.all([
      ...names.map((name) => vault.write(name, `secret of ${name}`)),
      vault.write('b', null),
    ])
    expect(Object.keys(await seen)).toEqual(['a'])
    expect(file.disk.mostAtOnce).toBe(1)
    const again = start()
    expect(await Promise.all(names.map((name) => again.read(name)))).toEqual([
      'secret of a',
      null,
      'secret of c',
      'secret of d',
      'secret of e',
    ])
  })

  it.each(['disk.full', 'disk.readOnly', 'disk.failed'] as const)(
    'fails with %s where it cannot write, holds what it held, and goes on afterwards',
    async (code) => {
      const vault = start()
      await vault.write('nozbe', 'old')
      file.disk.fails = new TandemError(code)
      await expect(vault.write('nozbe', 'new')).rejects.toMatchObject({ code })
      await expect(vault.write('nozbe', null)).rejects.toMatchObject({ code })
      expect(await vault.read('nozbe')).toBe('old')
      expect(await start().read('nozbe')).toBe('old')
      file.disk.fails = null
      await vault.write('nozbe', 'new')
      expect(await start().read('nozbe')).toBe('new')
    },
  )
})

describe('a vault whose key store does not open it', () => {
  const kept = async () => {
    const vault = start()
    await vault.write('nozbe', 'token-1')
    await vault.write('highlevel', 'token-2')
    return file.disk.content
  }

  it.each([
    ['is away', { isThere: false }],
    ['has another key', { key: 2 }],
    ['refuses', { refuses: true }],
  ])(
    'says that it is locked when it %s, leaves the file alone, and reads it again later',
    async (_case, change) => {
      const content = await kept()
      Object.assign(keyStore.state, change)
      const vault = start()
      await expect(vault.read('nozbe')).rejects.toMatchObject({ code: 'vault.locked' })
      await vault.keeping()
      expect(file.disk.content).toEqual(content)
      Object.assign(keyStore.state, fakeKeyStore().state)
      expect(await vault.read('nozbe')).toBe('token-1')
    },
  )

  it('loses nothing of it when another name is written', async () => {
    await kept()
    keyStore.state.key = 2
    const vault = start()
    await vault.write('other', 'token-3')
    expect(await vault.read('other')).toBe('token-3')
    keyStore.state.key = 1
    expect(await start().read('nozbe')).toBe('token-1')
  })

  it('has it replaced, or forgotten, by its name', async () => {
    await kept()
    keyStore.state.key = 2
    const vault = start()
    await vault.write('nozbe', 'token-3')
    await vault.write('highlevel', null)
    expect(await vault.read('nozbe')).toBe('token-3')
    expect(await vault.read('highlevel')).toBeNull()
    expect(Object.keys(file.disk.content.secrets)).toEqual(['nozbe'])
  })

  it('fails to write when the key store gives no key, and holds what it held', async () => {
    const content = await kept()
    keyStore.state.refuses = true
    await expect(start().write('nozbe', 'token-3')).rejects.toMatchObject({ code: 'vault.locked' })
    expect(file.disk.content).toEqual(content)
  })

  it('writes nothing openly of what was encrypted, and replaces only in memory', async () => {
    const content = await kept()
    keyStore.state.isThere = false
    const vault = start()
    expect(await vault.keeping()).toBe('memory')
    await vault.write('other', 'token-3')
    expect(file.disk.content).toEqual(content)
    await vault.write('nozbe', 'token-4')
    expect(await vault.read('nozbe')).toBe('token-4')
    expect(Object.keys(file.disk.content.secrets)).toEqual(['highlevel'])
    expect(file.disk.content).toMatchObject({ unprotected: false, plain: {} })
    await expect(start().read('highlevel')).rejects.toMatchObject({ code: 'vault.locked' })
  })

  it('keeps what was encrypted beside what the user agreed to write openly', async () => {
    const content = await kept()
    keyStore.state.isThere = false
    const vault = start()
    await vault.allowUnprotected(true)
    await vault.write('other', 'token-3')
    expect(file.disk.content.secrets).toEqual(content.secrets)
    const again = start()
    expect(await again.read('other')).toBe('token-3')
    await expect(again.read('nozbe')).rejects.toMatchObject({ code: 'vault.locked' })
  })
})

describe('a vault without a key store', () => {
  beforeEach(() => {
    keyStore.state.isThere = false
  })

  it('keeps secrets until Tandem ends, and writes nothing', async () => {
    const vault = start()
    expect(await vault.keeping()).toBe('memory')
    await vault.write('nozbe', 'token-1')
    expect(await vault.read('nozbe')).toBe('token-1')
    expect(file.disk.writes).toBe(0)
    expect(await start().read('nozbe')).toBeNull()
  })

  it('writes what it holds once the user agrees, and what comes after', async () => {
    const vault = start()
    await vault.write('nozbe', 'token-1')
    await vault.allowUnprotected(true)
    expect(await vault.keeping()).toBe('unprotected')
    await vault.write('highlevel', 'token-2')
    const again = start()
    expect(await again.keeping()).toBe('unprotected')
    expect(await again.read('nozbe')).toBe('token-1')
    expect(await again.read('highlevel')).toBe('token-2')
    await again.write('nozbe', null)
    expect(onDisk()).not.toContain('token-1')
  })

  it('takes them off the disk when the user takes that back, and still has them', async () => {
    const vault = start()
    await vault.allowUnprotected(true)
    await vault.write('nozbe', 'token-1')
    await vault.allowUnprotected(false)
    expect(await vault.keeping()).toBe('memory')
    expect(onDisk()).not.toContain('token-1')
    expect(await vault.read('nozbe')).toBe('token-1')
    expect(await start().read('nozbe')).toBeNull()
  })

  it('does not say that they are off the disk while they are not', async () => {
    const vault = start()
    await vault.allowUnprotected(true)
    await vault.write('nozbe', 'token-1')
    file.disk.fails = new TandemError('disk.readOnly', { folder: '/data' })
    await expect(vault.allowUnprotected(false)).rejects.toMatchObject({ code: 'disk.readOnly' })
    expect(await vault.keeping()).toBe('unprotected')
  })
})

describe('a vault that gets a key store', () => {
  const openly = async () => {
    keyStore.state.isThere = false
    const vault = start()
    await vault.allowUnprotected(true)
    await vault.write('nozbe', 'token-1')
    keyStore.state.isThere = true
  }

  it('encrypts what lay on disk without protection, and the agreement is over', async () => {
    await openly()
    const vault = start()
    expect(await vault.keeping()).toBe('protected')
    expect(onDisk()).not.toContain('token-1')
    expect(file.disk.content.unprotected).toBe(false)
    expect(await start().read('nozbe')).toBe('token-1')

    keyStore.state.isThere = false
    const without = start()
    expect(await without.keeping()).toBe('memory')
    await without.write('highlevel', 'token-2')
    expect(onDisk()).not.toContain('token-2')
  })

  it('lets an agreement under which nothing was written end as well', async () => {
    keyStore.state.isThere = false
    await start().allowUnprotected(true)
    keyStore.state.isThere = true
    expect(await start().keeping()).toBe('protected')
    expect(file.disk.content.unprotected).toBe(false)
  })

  it('writes, encrypted, what was only in memory', async () => {
    keyStore.state.isThere = false
    const vault = start()
    await vault.write('nozbe', 'token-1')
    keyStore.state.isThere = true
    expect(await vault.keeping()).toBe('protected')
    expect(await start().read('nozbe')).toBe('token-1')
  })

  it.each([
    ['the disk cannot be written to', () => (file.disk.fails = new TandemError('disk.full'))],
    ['the key store gives no key', () => (keyStore.state.refuses = true)],
  ])('goes on reading where %s, and says how it is', async (_case, hinder) => {
    await openly()
    hinder()
    const vault = start()
    expect(await vault.read('nozbe')).toBe('token-1')
    expect(await vault.keeping()).toBe('unprotected')
    expect(onDisk()).toContain('token-1')
  })
})
