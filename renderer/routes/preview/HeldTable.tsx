import { useMemo } from 'react'
import type { HeldItem } from '../../../shared/report'
import { fieldIcon } from '../../components/kindIcon'
import { useWords, type Words } from '../../i18n/useWords'
import { useNavigation } from '../../stores/navigation'
import { Button } from '../../ui/Button'
import { DataTable } from '../../ui/DataTable'
import type { Column } from '../../ui/DataTableHead'
import { fieldText } from '../../words/change'
import { heldText } from '../../words/preview'
import styles from './Preview.module.css'

interface Row extends HeldItem {
  key: string
}

/** What the next run leaves, why, and where it is decided. */
export function HeldTable({ held }: { held: readonly HeldItem[] }) {
  const words = useWords()
  const { t } = words
  const go = useNavigation(({ go }) => go)
  const rows = useMemo(() => held.map((item, index): Row => ({ ...item, key: String(index) })), [held])
  const columns: readonly Column<Row>[] = [
    {
      key: 'contact',
      head: t('preview.column.contact'),
      width: 'minmax(0, 3fr)',
      sortValue: ({ contact }) => contact,
      cell: ({ contact }) => (
        <bdi className={`${styles.heldContact} cut`} title={contact}>
          {contact || t('conflicts.nobody')}
        </bdi>
      ),
    },
    {
      key: 'what',
      head: t('preview.column.what'),
      width: 'minmax(0, 3fr)',
      cell: (item) => <What item={item} />,
    },
    {
      key: 'why',
      head: t('preview.column.why'),
      width: 'minmax(0, 4fr)',
      sortValue: (item) => heldText(item, words),
      cell: (item) => (
        <span className="cut" title={heldText(item, words)}>
          {heldText(item, words)}
        </span>
      ),
    },
    {
      key: 'decide',
      head: t('preview.column.decide'),
      width: 'minmax(0, 3fr)',
      cell: (item, isActive) => {
        const { text, route } = placeOf(item, words)
        return route ? (
          <Button look="link" tabIndex={isActive ? 0 : -1} onClick={() => go(route)}>
            {text}
          </Button>
        ) : (
          <span className={`${styles.faint} cut`} title={text}>
            {text}
          </span>
        )
      },
    },
  ]
  return (
    <DataTable
      label={t('preview.heldList')}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      onOpen={(item) => {
        const { route } = placeOf(item, words)
        if (route) go(route)
      }}
    />
  )
}

function What({ item: { kind, title, field, count } }: { item: HeldItem }) {
  const words = useWords()
  const { t } = words
  const Icon = fieldIcon(kind, field)
  const parts = [
    ...(count > 1 ? [t(`preview.kinds.${kind}`, { count })] : [title ?? t(`kind.${kind}`)]),
    ...(field === null ? [] : [fieldText(field, words)]),
  ]
  const text = parts.join(' · ')
  return (
    <>
      <Icon className={styles.heldIcon} aria-hidden />
      <bdi className="cut" title={text}>
        {text}
      </bdi>
    </>
  )
}

/** Where it is decided; without a route there is nothing to be done now. */
function placeOf(
  { why, isKnown }: HeldItem,
  { t }: Words,
): { text: string; route: 'conflicts' | 'preferences' | null } {
  if (why === 'readOnly') return { text: t('preview.toSignIn'), route: 'preferences' }
  if (why === 'gone' || why === 'firstRun') return { text: t('preview.itself'), route: null }
  return isKnown
    ? { text: t('preview.heldAlready'), route: 'conflicts' }
    : { text: t('preview.heldAfter'), route: null }
}
