import type { ReactNode } from 'react'
import type { ErrorReport } from '../../../shared/errors'
import { useWords } from '../../i18n/useWords'
import note from '../../ui/ErrorNote.module.css'
import { Reference } from '../../ui/Reference'

interface ProblemProps {
  error: ErrorReport | null
  /** What to do about it at once. */
  children?: ReactNode
}

/** What a form met that is not of one field, above its button, which is how to try again. */
export function Problem({ error, children }: ProblemProps) {
  const { say } = useWords()
  if (!error) return null
  const { message, remedy } = say(error)
  return (
    <div className={note.note} role="alert">
      <div className={note.text}>
        <p className={note.message}>{message}</p>
        <p className={note.remedy}>{remedy}</p>
        <Reference error={error} />
      </div>
      {children}
    </div>
  )
}
