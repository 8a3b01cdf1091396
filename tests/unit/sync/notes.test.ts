import { describe, expect, it } from 'vitest'
import type { RemoteRecord } from '../../../main/sync/ports'
import { secondComputer } from '../../model/support/world'
import { at, linkedAnna, ofKind, put, replaceWorld, sectionOf, world } from './scenario'

const byline = '— Olga, 3 May 2026'

/** As a reading shows it to somebody who does not know what the line before the note is. */
function forgetBylines(): void {
  for (const note of ofKind('nozbe', 'note')) {
    const body = `${note.byline}\n\n${String(note.fields.body)}`
    if (note.byline) put('nozbe', { ...note, byline: null, fields: { body } })
  }
}

/** As Nozbe shows it to one who knows the lines, which it does once they are linked. */
function hideKnownBylines(): void {
  const { observe, get } = world.nozbe
  const hide = (record: RemoteRecord): RemoteRecord => {
    const known = world.store.records.find('nozbe', record.kind, record.id)
    const { body } = record.fields
    if (!known?.byline || typeof body !== 'string' || !body.startsWith(known.byline)) return record
    return { ...record, byline: known.byline, fields: { body: body.slice(known.byline.length).trim() } }
  }
  world.nozbe.observe = async function* (request) {
    for await (const page of observe(request)) yield { ...page, records: page.records.map(hide) }
    return { at: 1 }
  }
  world.nozbe.get = async (record) => {
    const found = await get(record)
    return found && hide(found)
  }
}

async function notesOf(anna: string, ...bodies: string[]): Promise<void> {
  for (const body of bodies) {
    const { id } = world.highlevel.add('note', { body }, anna)
    world.highlevel.alter('note', id, { byline })
  }
  await world.sync()
}

describe('a note', () => {
  it('written in Nozbe is a note in HighLevel, and one written there a comment with its byline', async () => {
    const { anna, peer } = await linkedAnna()
    world.nozbe.add('note', { body: 'From Nozbe' }, peer)
    await notesOf(anna, 'From HighLevel')
    expect(ofKind('highlevel', 'note').map(({ fields }) => fields.body)).toContain('From Nozbe')
    expect(ofKind('nozbe', 'note').map((note) => [note.byline, note.fields.body])).toContainEqual([
      byline,
      'From HighLevel',
    ])
    expect((await world.syncFully()).changes).toEqual([])
  })

  it.each(['highlevel', 'nozbe'] as const)(
    'edited on %s is edited on the other side, without its byline',
    async (service) => {
      const { anna } = await linkedAnna()
      await notesOf(anna, 'Rang.')
      const [note] = ofKind(service, 'note')
      world[service].edit('note', note?.id ?? '', { body: 'Rang twice.' })
      await world.sync()
      for (const side of ['highlevel', 'nozbe'] as const)
        expect(ofKind(side, 'note')).toMatchObject([{ fields: { body: 'Rang twice.' } }])
    },
  )
})

describe('notes after the database was lost (I4, I19)', () => {
  it('are found again by byline and body, several of one author on one day, and none is made twice', async () => {
    const { anna } = await linkedAnna()
    await notesOf(anna, 'Rang.', 'Wrote.', 'Rang.')
    world.nozbe.add('note', { body: 'From Nozbe' }, sectionOf(anna))
    await world.sync()
    forgetBylines()
    replaceWorld(secondComputer(world))
    hideKnownBylines()
    const report = await world.sync()
    expect(report.counts).toMatchObject({ created: 0, updated: 0, conflicts: 0 })
    expect(world.store.links.count('note')).toBe(4)
    for (const link of world.store.links.all('note')) {
      const [h, n] = [at('highlevel', 'note', link.highlevelId), at('nozbe', 'note', link.nozbeId)]
      expect(String(n?.fields.body).endsWith(String(h?.fields.body))).toBe(true)
    }
    const after = await world.syncFully()
    expect([after.changes, after.waiting]).toEqual([[], []])
  })

  it('that were edited in Nozbe in between become another note, and nothing is lost (I3)', async () => {
    const { anna } = await linkedAnna()
    await notesOf(anna, 'Rang.')
    forgetBylines()
    const [note] = ofKind('nozbe', 'note')
    world.nozbe.edit('note', note?.id ?? '', { body: `${byline}\n\nRang twice.` })
    replaceWorld(secondComputer(world))
    hideKnownBylines()
    await world.sync()
    expect(ofKind('highlevel', 'note').map(({ fields }) => fields.body)).toContain('Rang.')
    expect(ofKind('nozbe', 'note').some(({ fields }) => String(fields.body).endsWith('Rang twice.'))).toBe(
      true,
    )
  })
})
