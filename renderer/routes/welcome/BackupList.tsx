import { useState } from 'react'
import type { Backup, WorkspaceBackups } from '../../../shared/backups'
import { useWords } from '../../i18n/useWords'
import { useNavigation } from '../../stores/navigation'
import { useLoaded } from '../../stores/useLoaded'
import { useRequest } from '../../stores/useRequest'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { Spinner } from '../../ui/Spinner'
import { backupFacts, backupTime } from '../../words/backup'
import accountStyles from '../accounts/Accounts.module.css'
import { Problem } from '../accounts/Problem'
import { Row, Rows } from '../accounts/Rows'

/** The backups of every workspace on this computer. What is restored is opened. */
export function BackupList() {
  const words = useWords()
  const { t } = words
  const { value: workspaces, error } = useLoaded('data:allBackups')
  const restoring = useRequest('data:restoreOf')
  const [asked, setAsked] = useState<{ workspace: WorkspaceBackups; backup: Backup } | null>(null)
  const nameOf = ({ id, name }: WorkspaceBackups) => name ?? t('welcome.unnamed', { id })
  const restore = async () => {
    if (!asked) return
    setAsked(null)
    const { workspace, backup } = asked
    if (await restoring.run({ workspace: workspace.id, name: backup.name }))
      useNavigation.getState().go('overview')
  }
  return (
    <div className={accountStyles.form}>
      <Problem error={restoring.error ?? error} />
      {(restoring.busy || (!workspaces && !error)) && <Spinner />}
      {workspaces?.length === 0 && <p>{t('welcome.noBackups')}</p>}
      {workspaces?.map((workspace) => (
        <section key={workspace.id} aria-label={nameOf(workspace)}>
          <div className={accountStyles.service}>
            <h3 className="cut" title={nameOf(workspace)}>
              <bdi>{nameOf(workspace)}</bdi>
            </h3>
          </div>
          <div className={accountStyles.box}>
            <Rows>
              {workspace.backups.map((backup) => (
                <Row
                  key={backup.name}
                  name={t(`data.reasons.${backup.reason}`)}
                  aside={
                    <Button
                      busy={restoring.busy}
                      aria-label={t('welcome.restoreOne', {
                        workspace: nameOf(workspace),
                        when: backupTime(backup, words),
                      })}
                      onClick={() => setAsked({ workspace, backup })}
                    >
                      {t('data.restore')}
                    </Button>
                  }
                >
                  {backupFacts(backup, words)}
                </Row>
              ))}
            </Rows>
          </div>
        </section>
      ))}
      {asked && (
        <ConfirmDialog
          title={t('data.restoreTitle', { when: backupTime(asked.backup, words) })}
          action={t('data.restoreAction')}
          onConfirm={() => void restore()}
          onCancel={() => setAsked(null)}
        >
          {t('data.restoreText')}
        </ConfirmDialog>
      )}
    </div>
  )
}
