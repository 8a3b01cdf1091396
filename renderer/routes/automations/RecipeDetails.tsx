import { useState } from 'react'
import type { Recipe, RecipeShown } from '../../../shared/recipes'
import { useWords } from '../../i18n/useWords'
import { useRecipes } from '../../stores/recipes'
import { useRequest } from '../../stores/useRequest'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { Problem } from '../accounts/Problem'
import styles from './Automations.module.css'
import { LastRuns } from './LastRuns'
import { isOfField } from './problemAt'
import { recipeName } from './recipeWords'
import { SettingsForm } from './SettingsForm'
import { TestOnContact } from './TestOnContact'
import { Waiting } from './Waiting'

/** The settings of a recipe, a test of them on a contact, and its last runs. Settings act once they are kept. */
export function RecipeDetails({ shown }: { shown: RecipeShown }) {
  const words = useWords()
  const { t } = words
  const { load } = useRecipes()
  const [draft, setDraft] = useState<Recipe['settings'] | null>(null)
  const [isRemoving, setRemoving] = useState(false)
  const change = useRequest('recipes:change')
  const removal = useRequest('recipes:remove')
  const { recipe, waiting, runs } = shown
  const settings = draft ?? recipe.settings
  const edited = { ...recipe, settings } as Recipe

  const keep = async () => {
    const kept = await change.run({ id: recipe.id, settings })
    if (!kept) return
    await load()
    setDraft(null)
  }
  const remove = async () => {
    setRemoving(false)
    if (await removal.run(recipe.id)) await load()
  }
  return (
    <div className={styles.details}>
      <SettingsForm recipe={edited} error={change.error} onChange={setDraft} />
      {!isOfField(change.error, settings) && <Problem error={change.error} />}
      <Problem error={removal.error} />
      {(draft || recipe.id.startsWith('own-')) && (
        <div className={styles.actions}>
          {draft && (
            <>
              <Button look="primary" busy={change.busy} onClick={keep}>
                {t('automations.keep')}
              </Button>
              <Button onClick={() => setDraft(null)}>{t('action.cancel')}</Button>
            </>
          )}
          {recipe.id.startsWith('own-') && (
            <Button busy={removal.busy} onClick={() => setRemoving(true)}>
              {t('automations.remove')}
            </Button>
          )}
        </div>
      )}
      {waiting > 0 && <Waiting id={recipe.id} count={waiting} />}
      <TestOnContact recipe={edited} />
      <LastRuns runs={runs} />
      {isRemoving && (
        <ConfirmDialog
          title={t('automations.removeTitle', { name: recipeName(recipe, words) })}
          action={t('automations.removeAction')}
          onConfirm={() => void remove()}
          onCancel={() => setRemoving(false)}
        >
          {t('automations.removeText')}
        </ConfirmDialog>
      )}
    </div>
  )
}
