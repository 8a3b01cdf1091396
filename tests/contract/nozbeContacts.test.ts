import { beforeEach, describe, expect, it } from 'vitest'
import { cardBook } from '../../main/connectors/nozbe/card/book'
import { readCard } from '../../main/connectors/nozbe/card/card'
import type { Comment } from '../../main/practice/nozbe/state'
import type { RemoteRecord } from '../../main/sync/ports'
import {
  bodies,
  commentsOn,
  createContact,
  link,
  mirror,
  now,
  peer,
  person,
  seed,
  sentTo,
  state,
  tasksIn,
  update,
  world,
} from './nozbeWorld'
import { createJournal, createMirror, draft, nothingLinked, recordOf } from './support'

describe('a contact that is created', () => {
  const fields = { name: 'Anna Lee', email: 'anna@example.com', city: 'Cork' }

  it('is a section with a card and a pinned comment, which is what get shows then', async () => {
    const record = await createContact(fields)
    const [card] = tasksIn(record.id)
    expect(state.sections.get(record.id)?.name).toBe('Anna Lee')
    expect(card).toMatchObject({ id: record.parts.card, name: 'Anna Lee' })
    expect(commentsOn(card?.id ?? '')).toEqual([
      expect.objectContaining({
        id: record.parts.comment,
        is_pinned: true,
        body: expect.stringContaining(link),
      }),
    ])
    expect(record).toMatchObject({
      fields: { ...fields, phone: null },
      copies: { name: 'Anna Lee' },
      unfinished: false,
      namedPeer: peer.id,
    })
    expect(await now(record)).toEqual(record)
    expect(recordOf(await mirror.read(), 'contact', record.id)).toEqual(record)
  })

  it('notes every step in the journal, under ids made before', async () => {
    const journal = createJournal()
    const keys = world.nozbe.keysFor('contact', seed())
    const { record } = await world.nozbe.create(draft('contact', fields), keys, journal, nothingLinked)
    expect(journal.steps).toEqual(
      ['container', 'card', 'comment'].flatMap((step) => [`sending ${step}`, `acknowledged ${step}`]),
    )
    expect(record.parts.card).toBe(keys.card)
    expect(journal.keys).toMatchObject({
      container: record.id,
      card: keys.card,
      comment: record.parts.comment,
    })
  })

  it('without a name is called by its address, which is told before', async () => {
    const { demanded } = world.nozbe
    const asked = { email: 'zoe@example.com' }
    expect(demanded('contact', asked, null)).toEqual({ name: 'zoe@example.com' })
    expect(demanded('contact', { name: 'Zoe' }, null)).toEqual({})
    expect(demanded('contact', { name: null }, asked)).toEqual({ name: 'zoe@example.com' })
    expect(demanded('contact', { name: null }, {})).toEqual({ name: 'Unnamed' })
    expect(demanded('contact', { city: 'Cork' }, {})).toEqual({})
    const record = await createContact(asked)
    expect(record).toMatchObject({ fields: { name: 'zoe@example.com' }, copies: { name: 'zoe@example.com' } })
    expect(recordOf(await mirror.read(), 'contact', record.id)).toEqual(record)
  })

  it('and is read by another Tandem as one without a name', async () => {
    const record = await createContact({ email: 'zoe@example.com' })
    const seen = recordOf(await createMirror(world.nozbe).read(), 'contact', record.id)
    expect(seen).toMatchObject({ fields: { email: 'zoe@example.com' }, copies: {} })
    expect(seen?.fields).not.toHaveProperty('name')
  })

  it('with a name too long has it cut', async () => {
    const record = await createContact({ name: 'x'.repeat(300) })
    expect(record.fields.name).toBe(world.nozbe.fit('contact', 'name', 'x'.repeat(300)))
  })

  it('is linked as it is where the plan’s limit refuses the rest, which an update makes', async () => {
    world.practice.faults.add({ kind: 'status', method: 'POST', path: /^\/tasks$/, status: 402 })
    const record = await createContact(fields)
    expect(record).toMatchObject({ fields: { name: 'Anna Lee' }, parts: {}, unfinished: true })
    const written = await update(record, { email: 'anna@example.com', city: 'Cork' })
    expect(written.record).toMatchObject({ fields, unfinished: false, namedPeer: peer.id })
    expect(tasksIn(record.id)).toHaveLength(1)
  })

  it('takes an id that was used before for its own', async () => {
    const keys = world.nozbe.keysFor('contact', seed())
    const first = await world.nozbe.create(draft('contact', fields), keys, createJournal(), nothingLinked)
    for (const duplicateIdStatus of [400, 409] as const) {
      state.settings.duplicateIdStatus = duplicateIdStatus
      const again = await world.nozbe.create(draft('contact', fields), keys, createJournal(), nothingLinked)
      expect(again.record.parts).toEqual(first.record.parts)
    }
  })
})

describe('a contact that a person added', () => {
  it('is a section, and unfinished until an update gives it a card', async () => {
    const { id } = person.section('Bob Stone')
    const record = recordOf(await mirror.read(), 'contact', id) as RemoteRecord
    expect(record).toMatchObject({ fields: { name: 'Bob Stone' }, unfinished: true })
    const written = await update(record, {})
    expect(written.record).toMatchObject({
      fields: { name: 'Bob Stone' },
      unfinished: false,
      namedPeer: peer.id,
    })
    const [card, ...more] = tasksIn(id)
    expect([card?.name, more]).toEqual(['Bob Stone', []])
    expect(commentsOn(card?.id ?? '')[0]?.is_pinned).toBe(true)
    expect(recordOf(await mirror.read(), 'contact', id)).toEqual(written.record)
  })

  it('may have a card of its own making, which is read and not overwritten', async () => {
    const { id } = person.section('Bob Stone')
    const card = person.task('bob stone', id)
    const typed = person.comment(card.id, 'Met at the fair\nEmail: bob@example.com')
    const record = recordOf(await mirror.read(), 'contact', id) as RemoteRecord
    expect(record).toMatchObject({
      fields: { name: 'Bob Stone', email: 'bob@example.com' },
      copies: { name: 'bob stone' },
      parts: { card: card.id, comment: typed.id },
      // Its link to HighLevel is missing.
      unfinished: true,
    })
    await update(record, { phone: '+353214271190' })
    expect(state.comments.get(typed.id)).toMatchObject({
      body: `Met at the fair\nEmail: bob@example.com\nPhone: +353214271190\n\n${link}`,
      is_pinned: true,
    })
  })

  it('is none under a name that is to be ignored', async () => {
    const { id } = person.section('Templates')
    person.task('A template', id)
    expect((await mirror.read()).records).toEqual([])
  })
})

describe('a contact that is updated', () => {
  let record: RemoteRecord
  beforeEach(async () => {
    record = await createContact({ name: 'Anna Lee', email: 'anna@example.com', city: 'Cork' })
  })

  it('has its name on section and card, and only that in the bodies', async () => {
    const written = await update(record, { name: 'Anna Leigh' })
    expect(written.record).toMatchObject({ fields: { name: 'Anna Leigh' }, copies: { name: 'Anna Leigh' } })
    expect(bodies('PUT')).toEqual([{ name: 'Anna Leigh' }, { name: 'Anna Leigh' }])
  })

  it('whose card alone was renamed has the section follow', async () => {
    person.edit(record.parts.card, { name: 'Anna Leigh' })
    const seen = recordOf(await mirror.read(), 'contact', record.id)
    expect(seen).toMatchObject({ fields: { name: 'Anna Lee' }, copies: { name: 'Anna Leigh' } })
    await update(record, { name: 'Anna Leigh' })
    expect(sentTo(/sections/).filter(({ method }) => method === 'PUT')).toHaveLength(1)
    expect(sentTo(/tasks/).filter(({ method }) => method === 'PUT')).toHaveLength(0)
  })

  it('has the line of a field changed, and whatever a person wrote there kept', async () => {
    person.rewrite(
      record.parts.comment,
      (body) => `Likes tea.\n${body.replace('City:', 'Town :')}\nBuy flowers.`,
    )
    const written = await update(record, { city: 'Galway', email: null })
    expect(written.record.fields).toMatchObject({ city: 'Galway', email: null, phone: null })
    const { body } = state.comments.get(record.parts.comment ?? '') as Comment
    expect(body).toMatch(/^Likes tea\.\nE-mail:\nPhone:[\s\S]*\nTown : Galway\n[\s\S]*\nBuy flowers\.$/)
  })

  it('loses nothing that a person writes at the same time', async () => {
    const current = await now(record)
    person.rewrite(record.parts.comment, (body) => body.replace('Phone:', 'Phone: 021 427 1190'))
    await world.nozbe.update(current, { city: 'Galway' }, peer, createJournal())
    const { body } = state.comments.get(record.parts.comment ?? '') as Comment
    const { fields } = readCard(body, cardBook(world.definitions))
    expect(fields).toMatchObject({ phone: '021 427 1190', city: 'Galway' })
  })

  it('gets a new card, or a new comment, where that was deleted', async () => {
    state.comments.delete(record.parts.comment ?? '')
    expect(await now(record)).toMatchObject({ fields: { name: 'Anna Lee' }, unfinished: true })
    const comment = await update({ ...record, unfinished: true }, { city: 'Cork' })
    expect(comment.record).toMatchObject({ fields: { city: 'Cork' }, unfinished: false })
    state.tasks.delete(record.parts.card ?? '')
    const card = await update({ ...comment.record, unfinished: true }, { city: 'Cork' })
    expect(card.record).toMatchObject({ fields: { city: 'Cork' }, unfinished: false })
    expect(card.record.parts.card).not.toBe(record.parts.card)
  })

  it('says so where it is gone', async () => {
    const current = await now(record)
    state.sections.delete(record.id)
    expect(await world.nozbe.get(record)).toBeNull()
    const attempt = world.nozbe.update(current, { name: 'X' }, peer, createJournal())
    await expect(attempt).rejects.toMatchObject({
      code: 'record.gone',
      message: expect.stringContaining('contact'),
    })
  })
})
