import { useState } from 'react'
import { Checkbox } from '../../ui/Checkbox'
import { longText, Stack } from './layout'

const fields = ['E-mail', 'Phone', longText]

export function CheckboxStory() {
  const [chosen, setChosen] = useState<readonly string[]>(['Phone'])
  const turn = (field: string, isOn: boolean) =>
    setChosen((before) => (isOn ? [...before, field] : before.filter((one) => one !== field)))
  const all = chosen.length === fields.length ? true : chosen.length > 0 ? 'mixed' : false
  return (
    <Stack>
      <Checkbox label="All fields" checked={all} onChange={(isOn) => setChosen(isOn ? fields : [])} />
      {fields.map((field) => (
        <Checkbox
          key={field}
          label={field}
          checked={chosen.includes(field)}
          onChange={(isOn) => turn(field, isOn)}
        />
      ))}
      <Checkbox label="Is being kept" checked busy onChange={() => setChosen([])} />
      <Checkbox bare label="Only heard" checked={false} onChange={() => {}} />
    </Stack>
  )
}
