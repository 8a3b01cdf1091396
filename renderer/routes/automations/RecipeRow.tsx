import { ChevronDown, ChevronRight } from 'lucide-react'
import type { RecipeShown } from '../../../shared/recipes'
import { useWords } from '../../i18n/useWords'
import { useRecipes } from '../../stores/recipes'
import { Collapse } from '../../ui/Collapse'
import { Switch } from '../../ui/Switch'
import { useNow } from '../../ui/useNow'
import styles from './Automations.module.css'
import { recipeIcon } from './icons'
import { RecipeDetails } from './RecipeDetails'
import { recipeName, recipeSentence, whenText } from './recipeWords'

interface RecipeRowProps {
  shown: RecipeShown
  open: boolean
  onToggle(): void
}

/** A recipe: what it does, when it last did, its switch, and below it all the rest. */
export function RecipeRow({ shown, open, onToggle }: RecipeRowProps) {
  const words = useWords()
  const now = useNow()
  const { turn } = useRecipes()
  const { t, format } = words
  const { recipe, lastAt, waiting } = shown
  const name = recipeName(recipe, words)
  const Icon = recipeIcon(recipe.id)
  const Arrow = open ? ChevronDown : ChevronRight
  return (
    <section className={styles.recipe} aria-label={name}>
      <div className={styles.row}>
        <Icon />
        <div className={styles.names}>
          <h2 className={`${styles.name} cut`}>
            <bdi>{name}</bdi>
          </h2>
          <p className={styles.sentence}>{recipeSentence(recipe, words)}</p>
        </div>
        {waiting > 0 && (
          <span className={styles.waits}>{t('automations.waiting.short', { count: waiting })}</span>
        )}
        <span className={styles.last}>
          {lastAt === null ? (
            t('automations.never')
          ) : (
            <time dateTime={new Date(lastAt).toISOString()} title={format.exact(lastAt)}>
              {whenText(lastAt, now, words)}
            </time>
          )}
        </span>
        <Switch
          label={t('automations.switch', { name })}
          isOn={recipe.isOn}
          onChange={(on) => void turn(recipe.id, on)}
        />
        <button
          type="button"
          className={styles.arrow}
          aria-expanded={open}
          aria-label={t('automations.open', { name })}
          onClick={onToggle}
        >
          <Arrow />
        </button>
      </div>
      <Collapse open={open}>
        <RecipeDetails shown={shown} />
      </Collapse>
    </section>
  )
}
