import { useState } from 'react'
import { SearchField } from '../../ui/SearchField'
import { Stack, Wide } from './layout'

export function SearchFieldStory() {
  const [empty, setEmpty] = useState('')
  const [words, setWords] = useState('Gdańsk')
  return (
    <Stack>
      <Wide>
        <SearchField label="Search names" value={empty} onChange={setEmpty} />
      </Wide>
      <Wide>
        <SearchField label="Search titles" value={words} onChange={setWords} />
      </Wide>
    </Stack>
  )
}
