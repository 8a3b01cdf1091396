import { useState } from 'react'
import { TextField } from '../../ui/TextField'
import { Row } from './layout'

export function TextFieldStory() {
  const [name, setName] = useState('Siobhán O’Connell')
  const [count, setCount] = useState('500')
  const [text, setText] = useState('Two pendant lamps over the counter,\nbrushed brass.')
  return (
    <Row>
      <TextField label="Name" value={name} placeholder="A name" onChange={setName} />
      <TextField
        label="Most in a run"
        type="number"
        value={count}
        error={Number(count) > 100 ? 'At most 100.' : null}
        onChange={setCount}
      />
      <TextField label="Description" lines={3} value={text} onChange={setText} />
    </Row>
  )
}
