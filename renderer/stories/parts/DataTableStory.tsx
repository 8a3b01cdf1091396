import { useState } from 'react'
import { Checkbox } from '../../ui/Checkbox'
import { DataTable } from '../../ui/DataTable'
import type { Column } from '../../ui/DataTableHead'
import styles from './DataTableStory.module.css'
import { longText } from './layout'

interface Contact {
  id: string
  name: string
  changes: number
  phone: string | null
}

const names = ['Siobhán O’Connell', 'Björn Åkerström', 'Łucja Żak', 'Priya Raghunathan', longText]
const contacts: readonly Contact[] = Array.from({ length: 5000 }, (_, index) => ({
  id: String(index),
  name: `${names[index % names.length]} ${index}`,
  changes: (index * 37) % 101,
  phone: index % 3 === 0 ? null : `+48 58 320 ${String(index).padStart(4, '0')}`,
}))

export function DataTableStory() {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(['1']))
  const [opened, setOpened] = useState<string | null>(null)
  const toggle = ({ id }: Contact) =>
    setTicked((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]))

  const columns: readonly Column<Contact>[] = [
    {
      key: 'ticked',
      head: <span className="spoken">Ticked</span>,
      width: '14px',
      cell: (contact, isActive) => (
        <Checkbox
          bare
          label={`Tick ${contact.name}`}
          checked={ticked.has(contact.id)}
          tabIndex={isActive ? 0 : -1}
          onChange={() => toggle(contact)}
        />
      ),
    },
    {
      key: 'name',
      head: 'Name',
      width: 'minmax(0, 1fr)',
      sortValue: ({ name }) => name,
      cell: ({ name }) => (
        <bdi className="cut" title={name}>
          {name}
        </bdi>
      ),
    },
    {
      key: 'phone',
      head: 'Phone',
      width: '120px',
      sortValue: ({ phone }) => phone,
      cell: ({ phone }) => phone ?? '–',
    },
    {
      key: 'changes',
      head: 'Changes',
      width: '72px',
      align: 'end',
      sortValue: ({ changes }) => changes,
      cell: ({ changes }) => changes,
    },
  ]
  return (
    <div className={styles.place}>
      <DataTable
        label="Contacts"
        columns={columns}
        rows={contacts}
        rowKey={({ id }) => id}
        selected={opened}
        onOpen={({ id }) => setOpened(id)}
        onToggle={toggle}
      />
    </div>
  )
}
