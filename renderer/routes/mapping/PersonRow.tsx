import type { PeoplePairs } from '../../../shared/ipc/mapping'
import type { KnownPerson, PeopleShown } from '../../../shared/mappingShown'
import { useWords } from '../../i18n/useWords'
import type { PersonChoice } from '../../stores/people'
import { Select } from '../../ui/Select'
import styles from './Mapping.module.css'

interface PersonRowProps {
  user: PeopleShown['users'][number]
  members: readonly KnownPerson[]
  /** As the user has it in the form; undefined where the person is looked for. */
  pair: PeoplePairs[number] | undefined
  onChoose(choice: PersonChoice): void
}

/** A user of HighLevel, and the member of Nozbe that is the same person. */
export function PersonRow({ user, members, pair, onChoose }: PersonRowProps) {
  const { t } = useWords()
  const nameOf = (id: string | null) => members.find((member) => member.id === id)?.name
  const isByHand = user.by === 'hand'
  const found = isByHand ? undefined : nameOf(user.nozbeId)
  const isEdited = isByHand ? pair?.nozbeId !== user.nozbeId : pair !== undefined
  const value = pair === undefined ? 'auto' : (pair.nozbeId ?? 'nobody')
  const how =
    pair !== undefined
      ? t(pair.nozbeId === null ? 'mapping.peopleTable.left' : 'mapping.peopleTable.by.hand')
      : isByHand || user.by === null
        ? isByHand
          ? ''
          : t('mapping.peopleTable.unmatched')
        : t(`mapping.peopleTable.by.${user.by}`)
  return (
    <tr className={styles.row} data-edited={isEdited || undefined}>
      <th scope="row" className={styles.fieldColumn}>
        <span className={styles.user}>
          <bdi className="cut" title={user.name}>
            {user.name}
          </bdi>
          <bdi className="cut" title={user.email ?? undefined}>
            {user.email}
          </bdi>
        </span>
      </th>
      <td className={styles.memberColumn}>
        <Select
          label={t('mapping.peopleTable.memberOf', { name: user.name })}
          look="bare"
          value={value}
          options={[
            {
              value: 'auto',
              text: found
                ? t('mapping.peopleTable.autoFound', { name: found })
                : t('mapping.peopleTable.auto'),
            },
            ...members.map(({ id, name }) => ({ value: id, text: name })),
            { value: 'nobody', text: t('mapping.peopleTable.nobody') },
          ]}
          onChange={(chosen) =>
            onChoose(chosen === 'auto' || chosen === 'nobody' ? chosen : { memberId: chosen })
          }
        />
      </td>
      <td
        className={styles.howColumn}
        data-lacking={(pair === undefined && !isByHand && user.by === null) || undefined}
      >
        {how}
      </td>
    </tr>
  )
}
