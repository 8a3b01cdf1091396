import { ChevronDown, Download } from 'lucide-react'
import type { RequestOutput } from '../../../shared/ipc/contract'
import { useWords } from '../../i18n/useWords'
import { filtersOf, type HistoryFilter } from '../../stores/history'
import type { RequestState } from '../../stores/useRequest'
import { Button } from '../../ui/Button'
import { Menu } from '../../ui/Menu'

interface ExportMenuProps {
  filter: HistoryFilter
  request: RequestState<'history:export'>
  onSaved(saved: RequestOutput<'history:export'>): void
}

/** Writes what is shown, with the filters on, to a file that the user chooses. */
export function ExportMenu({ filter, request, onSaved }: ExportMenuProps) {
  const { t } = useWords()
  const save = async (format: 'csv' | 'json') => {
    const answer = await request.run({ ...filtersOf(filter), format })
    if (answer) onSaved(answer.value)
  }
  const items = [
    { key: 'csv', text: t('history.exportCsv'), onChoose: () => void save('csv') },
    { key: 'json', text: t('history.exportJson'), onChoose: () => void save('json') },
  ]
  return (
    <Menu groups={[{ key: 'formats', items }]} busy={request.busy}>
      <Button busy={request.busy}>
        <Download size={14} />
        {t('history.export')}
        <ChevronDown size={14} />
      </Button>
    </Menu>
  )
}
