import { describe, expect, it } from 'vitest'
import { catalog } from '../../../../../main/connectors/catalog'
import { areaOf, areas } from '../../../../../renderer/routes/catalogue/areas'
import { type CatalogueFilter, filtered, noFilter } from '../../../../../renderer/routes/catalogue/filter'
import { rowsOf } from '../../../../../renderer/routes/catalogue/rows'
import { appState, words } from '../../support'
import { entry, nozbeList, trigger, write } from './sample'

const entries = [entry(), write, nozbeList, trigger]
const state = appState({ workspace: { id: 'w', name: 'W', practice: false } })
const found = (filter: Partial<CatalogueFilter>, signedIn = state, spoken = words) =>
  filtered(rowsOf(entries, signedIn, spoken), { ...noFilter, ...filter }).map((row) => row.entry.name)

describe('the areas', () => {
  it('have every entry of the catalogue, and none is empty', () => {
    const found = catalog.map(({ name, service, type }) =>
      areaOf({ name, service, kind: type === 'trigger' ? 'trigger' : 'read' }),
    )
    expect(found).not.toContain(null)
    expect(new Set(found)).toEqual(new Set(areas))
  })
})

describe('the filters', () => {
  it('find all words of a search in names, sentences, paths, scopes and services', () => {
    expect(found({ search: '' })).toHaveLength(4)
    expect(found({ search: 'EVERYTHING contact' })).toEqual(['contacts.get'])
    expect(found({ search: '/tags' })).toEqual(['contacts.tags.add'])
    expect(found({ search: 'contacts.readonly' })).toEqual(['contacts.get'])
    expect(found({ search: 'nozbe task' })).toEqual(['tasks.list', 'nozbe.task.completed'])
    expect(found({ search: 'nozbe nothing' })).toEqual([])
  })

  it('find Polish words without their marks', () => {
    expect(found({ search: 'pokaz KONTAKT' }, state, { ...words, language: 'pl' })).toEqual(['contacts.get'])
  })

  it('narrow by service, kind and area', () => {
    expect(found({ service: 'nozbe' })).toEqual(['tasks.list', 'nozbe.task.completed'])
    expect(found({ kind: 'write' })).toEqual(['contacts.tags.add'])
    expect(found({ area: 'tasks' })).toEqual(['tasks.list', 'nozbe.task.completed'])
    expect(found({ area: 'tasks', kind: 'trigger' })).toEqual(['nozbe.task.completed'])
  })

  it('leave what this sign-in may do', () => {
    expect(found({ onlyAllowed: true })).toEqual([])
    expect(found({ onlyAllowed: true }, appState())).toHaveLength(4)
  })
})
