import { Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useWords } from '../../i18n/useWords'
import { useAppState } from '../../stores/appState'
import { useRecipes } from '../../stores/recipes'
import { Button } from '../../ui/Button'
import { ErrorNote } from '../../ui/ErrorNote'
import { Page } from '../../ui/Page'
import styles from './Automations.module.css'
import { NewRecipe } from './NewRecipe'
import { RecipeRow } from './RecipeRow'

/** The recipes as switches, each with its settings, a test and its last runs. */
export function Automations() {
  const { t } = useWords()
  const { recipes, failure, load } = useRecipes()
  const [open, setOpen] = useState<string | null>(null)
  // What a run did, and what waits since, is shown as soon as it has ended.
  const news = useAppState(({ state }) => `${state?.lastRun?.runId} ${state?.recipesWaiting}`)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `news` is the reason to ask again
  useEffect(() => {
    void load()
  }, [news, load])

  const toggle = (id: string) => setOpen(open === id ? null : id)
  return (
    <Page
      title={t('automations.title')}
      fact={
        recipes &&
        t('automations.fact', {
          on: recipes.filter(({ recipe }) => recipe.isOn).length,
          all: recipes.length,
        })
      }
      actions={
        <Button onClick={() => setOpen('new')}>
          <Plus />
          {t('automations.add')}
        </Button>
      }
    >
      <div className={styles.list}>
        {failure && <ErrorNote error={failure} onRetry={load} />}
        {open === 'new' && <NewRecipe onEnd={(id) => setOpen(id)} />}
        {recipes?.map((shown) => (
          <RecipeRow
            key={shown.recipe.id}
            shown={shown}
            open={open === shown.recipe.id}
            onToggle={() => toggle(shown.recipe.id)}
          />
        ))}
      </div>
    </Page>
  )
}
