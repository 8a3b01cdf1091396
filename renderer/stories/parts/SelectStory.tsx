import { useState } from 'react'
import { Select } from '../../ui/Select'
import { longText, Row } from './layout'

const rules = ['Ask', 'HighLevel wins', 'Nozbe wins', 'Newest, best effort']

export function SelectStory() {
  const [rule, setRule] = useState('Ask')
  const [other, setOther] = useState(longText)
  return (
    <Row>
      <Select
        label="When both changed"
        value={rule}
        options={rules.map((value) => ({ value, text: value }))}
        onChange={setRule}
      />
      <Select
        label="The same in a table"
        look="bare"
        value={rule}
        options={rules.map((value) => ({ value, text: value }))}
        onChange={setRule}
      />
      <Select
        label="A long one"
        value={other}
        options={[longText, 'short'].map((value) => ({ value, text: value }))}
        onChange={setOther}
      />
    </Row>
  )
}
