import { useState } from 'react'
import { Field } from '../../ui/Field'
import { LabelledSelect } from '../../ui/LabelledSelect'
import { longText, Stack, Wide } from './layout'

export function FieldStory() {
  const [token, setToken] = useState('')
  const [name, setName] = useState(longText)
  const [access, setAccess] = useState<'read' | 'write'>('read')
  return (
    <Stack>
      <Wide>
        <Field
          label="Token"
          hint="In Nozbe: Settings, API tokens."
          error={token === '' ? 'Paste the token.' : null}
          value={token}
          onChange={setToken}
        />
      </Wide>
      <Wide>
        <Field label="Name" value={name} onChange={setName} />
      </Wide>
      <LabelledSelect
        label="Access"
        value={access}
        options={[
          { value: 'read', text: 'Read only' },
          { value: 'write', text: 'Read and write' },
        ]}
        onChange={setAccess}
      />
    </Stack>
  )
}
