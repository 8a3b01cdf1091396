import { Users } from 'lucide-react'
import { useEffect } from 'react'
import { useWords } from '../../i18n/useWords'
import { usePeople } from '../../stores/people'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorNote } from '../../ui/ErrorNote'
import { ServiceMark } from '../../ui/ServiceMark'
import styles from './Mapping.module.css'
import { PersonRow } from './PersonRow'

/** Who is who on both services, as found and as the user says. */
export function People() {
  const { t } = useWords()
  const { shown, pairs, failure, load, choose } = usePeople()
  useEffect(() => {
    void load()
  }, [load])
  if (!shown) {
    return (
      <div className={styles.failure}>
        {failure ? (
          <ErrorNote error={failure} onRetry={load} />
        ) : (
          <p className={styles.loading} role="status">
            {t('mapping.peopleTable.loading')}
          </p>
        )}
      </div>
    )
  }
  const { users, members } = shown
  const isTaken = (memberId: string) =>
    users.some(({ id, nozbeId }) => {
      const pair = pairs.find(({ highlevelId }) => highlevelId === id)
      return (pair ? pair.nozbeId : nozbeId) === memberId
    })
  const free = members.filter(({ id }) => !isTaken(id))
  return (
    <div className={styles.list}>
      {users.length === 0 && (
        <EmptyState icon={Users} title={t('mapping.people')} detail={t('mapping.peopleTable.none')} />
      )}
      {users.length > 0 && (
        <table className={styles.table} aria-label={t('mapping.people')}>
          <thead>
            <tr>
              <th className={styles.fieldColumn}>
                <span>
                  <ServiceMark service="highlevel" size={11} />
                  {t('mapping.peopleTable.user')}
                </span>
              </th>
              <th className={styles.memberColumn}>
                <span>
                  <ServiceMark service="nozbe" size={11} />
                  {t('mapping.peopleTable.member')}
                </span>
              </th>
              <th className={styles.howColumn}>{t('mapping.peopleTable.how')}</th>
            </tr>
          </thead>
          <tbody>
            {users.map((user) => (
              <PersonRow
                key={user.id}
                user={user}
                members={members}
                pair={pairs.find(({ highlevelId }) => highlevelId === user.id)}
                onChoose={(choice) => choose(user.id, choice)}
              />
            ))}
          </tbody>
          {free.length > 0 && (
            <tbody>
              <tr className={styles.group}>
                <th colSpan={3} scope="rowgroup">
                  {t('mapping.peopleTable.onlyNozbe')}
                </th>
              </tr>
              {free.map(({ id, name, email }) => (
                <tr key={id} className={styles.row}>
                  <td className={styles.fieldColumn} colSpan={3}>
                    <span className={styles.user}>
                      <bdi className="cut" title={name}>
                        {name}
                      </bdi>
                      <bdi className="cut">{email}</bdi>
                    </span>
                  </td>
                </tr>
              ))}
              <tr className={styles.none}>
                <td colSpan={3}>{t('mapping.peopleTable.onlyNozbeHint')}</td>
              </tr>
            </tbody>
          )}
        </table>
      )}
    </div>
  )
}
