import { useEffect, useLayoutEffect, useRef } from 'react'
import { useRecord } from '../../stores/record'
import { useUndo } from '../../stores/undo'
import { Changes } from './Changes'
import styles from './History.module.css'
import { RecordScreen } from './RecordScreen'
import { UndoDialog } from './UndoDialog'

/** Every change; above it, where one was asked for, the page of a record. */
export function History() {
  const { path, close } = useRecord()
  const leave = useUndo(({ leave }) => leave)
  const isCovered = path.length > 0
  const cameFrom = useRef<Element | null>(null)

  // Before the list is covered, and with that loses the focus.
  useLayoutEffect(
    () =>
      useRecord.subscribe(({ path: next }, { path: before }) => {
        if (next.length > 0 && before.length === 0) cameFrom.current = document.activeElement
      }),
    [],
  )
  useEffect(() => {
    if (isCovered || !(cameFrom.current instanceof HTMLElement)) return
    cameFrom.current.focus({ preventScroll: true })
    cameFrom.current = null
  }, [isCovered])
  useEffect(
    () => () => {
      close()
      leave()
    },
    [close, leave],
  )

  return (
    <div className={styles.screen}>
      <div className={styles.list} inert={isCovered}>
        <Changes />
      </div>
      {isCovered && (
        <div className={styles.record}>
          <RecordScreen />
        </div>
      )}
      <UndoDialog />
    </div>
  )
}
