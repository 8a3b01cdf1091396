import { useState } from 'react'
import { Tag } from '../../ui/Tag'
import { longText, Row } from './layout'

export function TagStory() {
  const [tags, setTags] = useState(['landlord', 'cork', longText])
  return (
    <Row>
      <Tag>appointment</Tag>
      <Tag look="changed">{'{{first name}}'}</Tag>
      {tags.map((tag) => (
        <Tag
          key={tag}
          remove={{
            label: `Remove ${tag}`,
            onRemove: () => setTags((before) => before.filter((one) => one !== tag)),
          }}
        >
          {tag}
        </Tag>
      ))}
    </Row>
  )
}
