import { useState } from 'react'
import type { OwnSettings as Settings } from '../../../shared/recipeSettings'
import { useWords } from '../../i18n/useWords'
import { useRecipes } from '../../stores/recipes'
import { useRequest } from '../../stores/useRequest'
import { Button } from '../../ui/Button'
import { Problem } from '../accounts/Problem'
import styles from './Automations.module.css'
import { OwnSettings } from './OwnSettings'
import { isOfField, problemAt } from './problemAt'
import { TestOnContact } from './TestOnContact'

const empty: Settings = {
  name: '',
  trigger: { service: 'highlevel', name: 'contact.new' },
  conditions: [],
  action: 'contacts.tags.add',
  input: { 'path.contactId': '{{highlevel id}}' },
  most: 20,
}

/** A recipe to be built. It begins switched off. `onEnd` is told its id; null where the user left it. */
export function NewRecipe({ onEnd }: { onEnd(id: string | null): void }) {
  const words = useWords()
  const { t } = words
  const { load } = useRecipes()
  const [settings, setSettings] = useState(empty)
  const change = useRequest('recipes:change')
  const add = async () => {
    const added = await change.run({ id: 'new', settings })
    if (!added) return
    await load()
    onEnd(added.value)
  }
  return (
    <section className={styles.recipe} aria-label={t('automations.add')}>
      <div className={styles.details}>
        <div className={styles.form}>
          <OwnSettings
            settings={settings}
            problemAt={(field) => problemAt(change.error, field, words)}
            onChange={setSettings}
          />
        </div>
        {!isOfField(change.error, settings) && <Problem error={change.error} />}
        <div className={styles.actions}>
          <Button look="primary" busy={change.busy} onClick={add}>
            {t('automations.create')}
          </Button>
          <Button onClick={() => onEnd(null)}>{t('action.cancel')}</Button>
        </div>
        <TestOnContact recipe={{ id: 'new', settings }} />
      </div>
    </section>
  )
}
