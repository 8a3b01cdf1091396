import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Collapse } from '../../ui/Collapse'

export function CollapseStory() {
  const [open, setOpen] = useState(true)
  return (
    <div>
      <Button aria-expanded={open} onClick={() => setOpen(!open)}>
        Details
      </Button>
      <Collapse open={open}>
        <p>Before: +48 58 320 14 70</p>
        <p>After: +48 58 320 14 77</p>
      </Collapse>
    </div>
  )
}
