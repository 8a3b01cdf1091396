import { useState } from 'react'
import { RadioGroup } from '../../ui/RadioGroup'

export function RadioGroupStory() {
  const [layout, setLayout] = useState<'section' | 'project'>('section')
  return (
    <RadioGroup
      label="Layout"
      value={layout}
      options={[
        {
          value: 'section',
          text: 'A section for each contact',
          hint: 'All in one project, which keeps the list short.',
        },
        { value: 'project', text: 'A project for each contact' },
      ]}
      onChange={setLayout}
    />
  )
}
