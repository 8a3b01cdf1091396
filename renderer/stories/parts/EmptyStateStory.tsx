import { SearchX } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'

export function EmptyStateStory() {
  const [isFiltered, setIsFiltered] = useState(true)
  return isFiltered ? (
    <EmptyState
      icon={SearchX}
      title="No change fits"
      detail="Try fewer words, another kind or a longer time."
    >
      <Button onClick={() => setIsFiltered(false)}>Show all changes</Button>
    </EmptyState>
  ) : (
    <EmptyState icon={SearchX} title="No change yet" detail="What Tandem writes will be listed here." />
  )
}
