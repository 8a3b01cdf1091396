import { useState } from 'react'
import { Segmented } from '../../ui/Segmented'

const views = ['Contacts', 'Tasks', 'Notes', 'Appointments', 'People'] as const

export function SegmentedStory() {
  const [view, setView] = useState<(typeof views)[number]>('Contacts')
  return (
    <Segmented
      label="What is mapped"
      value={view}
      options={views.map((value) => ({ value, text: value }))}
      onChange={setView}
    />
  )
}
