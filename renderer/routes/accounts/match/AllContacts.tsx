import { useEffect, useMemo, useState } from 'react'
import type { ErrorReport } from '../../../../shared/errors'
import { type MatchGroup, type MatchPreview, type MatchRow, mostRows } from '../../../../shared/match'
import { ask } from '../../../bridge'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/Button'
import { DataTable } from '../../../ui/DataTable'
import { Dialog } from '../../../ui/Dialog'
import { Problem } from '../Problem'
import { columnsOf } from './columns'
import styles from './Match.module.css'

interface AllContactsProps {
  group: MatchGroup
  preview: MatchPreview
  onClose(): void
}

const keyOf = ({ key }: MatchRow) => key

/** All contacts of a group, to scroll through and to sort. */
export function AllContacts({ group, preview, onClose }: AllContactsProps) {
  const words = useWords()
  const { t } = words
  const { rows: first, all, count } = preview.groups[group]
  const [rows, setRows] = useState(first)
  const [error, setError] = useState<ErrorReport | null>(null)
  const columns = useMemo(() => columnsOf(group, words), [group, words])
  useEffect(() => {
    let isWanted = true
    const load = async (known: readonly MatchRow[]): Promise<void> => {
      if (!isWanted || known.length >= all) return
      const reply = await ask('setUp:matches', { group, offset: known.length, limit: mostRows })
      if (!isWanted) return
      if (!reply.ok) return setError(reply.error)
      if (reply.value.length === 0) return
      const next = [...known, ...reply.value]
      setRows(next)
      await load(next)
    }
    void load(first)
    return () => {
      isWanted = false
    }
  }, [group, first, all])
  const title = t('wizard.groups.unfold', { group: t(`wizard.groups.${group}`), count })
  return (
    <Dialog
      title={title}
      size="wide"
      onClose={onClose}
      actions={
        <Button autoFocus onClick={onClose}>
          {t('wizard.rows.close')}
        </Button>
      }
    >
      <Problem error={error} />
      <div className={styles.all}>
        <DataTable label={title} columns={columns} rows={rows} rowKey={keyOf} />
      </div>
    </Dialog>
  )
}
