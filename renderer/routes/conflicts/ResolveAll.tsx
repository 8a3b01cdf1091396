import { useMemo } from 'react'
import { type ConflictShown, type Side, sides } from '../../../shared/waiting'
import { useWords } from '../../i18n/useWords'
import { MenuButton } from '../../ui/Menu'
import { conflictField } from '../../words/conflict'
import { isolate } from '../../words/isolate'
import type { Bulk } from './PlanBar'

interface ResolveAllProps {
  conflicts: readonly ConflictShown[]
  /** Whose field and contact are offered. */
  active: ConflictShown | null
  onChoose(bulk: Bulk): void
}

/** Whether one of many may be settled by a side: a delete is never decided in passing. */
const isFor = ({ form, chosen, takes }: ConflictShown, side: Side): boolean =>
  !chosen && form !== 'edits' && takes.includes(side)

/** All conflicts, those of a field or those of a contact, by one side. What it will do is said before it is done. */
export function ResolveAll({ conflicts, active, onChoose }: ResolveAllProps) {
  const words = useWords()
  const { t } = words
  const scopes = useMemo(() => {
    const open = conflicts.filter(({ chosen }) => !chosen)
    const ofField = open.filter(({ kind, field }) => kind === active?.kind && field === active.field)
    const ofContact = open.filter(({ contact }) => contact.id === active?.contact.id)
    const name = active && active.field !== null ? conflictField(active, words) : null
    return [
      { key: 'all', of: open, label: t('conflicts.all.every', { count: open.length }) },
      ...(name !== null
        ? [
            {
              key: 'field',
              of: ofField,
              label: t('conflicts.all.field', { name: isolate(name), count: ofField.length }),
            },
          ]
        : []),
      ...(active
        ? [
            {
              key: 'contact',
              of: ofContact,
              label: t('conflicts.all.field', {
                name: isolate(active.contact.name || t('conflicts.nobody')),
                count: ofContact.length,
              }),
            },
          ]
        : []),
    ]
  }, [conflicts, active, words, t])

  return (
    <MenuButton
      text={t('conflicts.all.button')}
      groups={scopes.map(({ key, of, label }) => ({
        key,
        label,
        items: sides.map((side) => ({
          key: `${key} ${side}`,
          text:
            side === 'base' ? t('conflicts.keepBase') : t('conflicts.keep', { side: t(`service.${side}`) }),
          disabled: !of.some((one) => isFor(one, side)),
          onChoose: () => {
            const wanted = of.filter((one) => isFor(one, side))
            onChoose({
              side,
              resolutions: wanted.map(({ id }) => ({ id, take: side })),
              left: of.length - wanted.length,
            })
          },
        })),
      }))}
    />
  )
}
