import type { RecipeShown } from '../../../shared/recipes'
import { useWords } from '../../i18n/useWords'
import { useRecipes } from '../../stores/recipes'
import { useRequest } from '../../stores/useRequest'
import { Button } from '../../ui/Button'
import { Problem } from '../accounts/Problem'
import { recipeName, recipeSentence } from '../automations/recipeWords'
import styles from './Pane.module.css'

/** What an automation is to do beyond the bound of one run, to be let through or dropped. */
export function RecipePane({ shown: { recipe, waiting, runs } }: { shown: RecipeShown }) {
  const words = useWords()
  const { t } = words
  const { load } = useRecipes()
  const decision = useRequest('recipes:decide')
  const decide = async (decided: 'approved' | 'dropped') => {
    if (await decision.run({ id: recipe.id, decision: decided })) await load()
  }
  return (
    <>
      <h2 className={styles.title}>
        <bdi>{recipeName(recipe, words)}</bdi>
      </h2>
      <p className={styles.detail}>{recipeSentence(recipe, words)}</p>
      <p className={styles.detail}>
        {t('conflicts.recipe.title', { count: waiting })}. {t('conflicts.recipe.detail')}
      </p>
      <Problem error={decision.error} />
      <div className={styles.actions}>
        <Button busy={decision.busy} onClick={() => void decide('dropped')}>
          {t('conflicts.recipe.drop')}
        </Button>
        <Button look="primary" busy={decision.busy} onClick={() => void decide('approved')}>
          {t('conflicts.recipe.approve')}
        </Button>
      </div>
      <ul className={styles.records} aria-label={t('conflicts.approval.records')}>
        {runs
          .filter(({ state }) => state === 'waiting')
          .map(({ id, event }) => (
            <li key={id} className={styles.record}>
              <bdi className={`${styles.name} cut`} title={event.title ?? event.contact}>
                {event.title ?? event.contact}
              </bdi>
              {event.title !== null && <bdi className={`${styles.faint} cut`}>{event.contact}</bdi>}
            </li>
          ))}
      </ul>
    </>
  )
}
