import type { ErrorReport } from '../../../shared/errors'
import type { OwnSettings as Built } from '../../../shared/recipeSettings'
import type { Recipe } from '../../../shared/recipes'
import { useWords } from '../../i18n/useWords'
import { AppointmentSettings } from './AppointmentSettings'
import styles from './Automations.module.css'
import { FieldSettings } from './FieldSettings'
import { OwnSettings } from './OwnSettings'
import { problemAt } from './problemAt'
import { Setting, TextSetting } from './Setting'
import { WelcomeSettings } from './WelcomeSettings'

interface SettingsFormProps {
  recipe: Recipe
  /** What was wrong the last time that it was to be kept. */
  error: ErrorReport | null
  onChange(settings: Recipe['settings']): void
}

/** What can be set of a recipe. */
export function SettingsForm({ recipe, error, onChange }: SettingsFormProps) {
  const words = useWords()
  const { t } = words
  const { settings } = recipe
  const at = (field: string) => problemAt(error, field, words)
  const note = noteOf(recipe.id)
  return (
    <div className={styles.form}>
      {note && <p className={styles.note}>{t(`automations.offNote.${note}`)}</p>}
      {recipe.id === 'welcome-task' && (
        <WelcomeSettings settings={recipe.settings} problemAt={at} onChange={onChange} />
      )}
      {recipe.id === 'important-updates' && (
        <FieldSettings settings={recipe.settings} problemAt={at} onChange={onChange} />
      )}
      {recipe.id === 'appointments' && (
        <AppointmentSettings settings={recipe.settings} problemAt={at} onChange={onChange} />
      )}
      {isOwn(settings) && <OwnSettings settings={settings} problemAt={at} onChange={onChange} />}
      {'most' in settings && (
        <Setting label={t('automations.setting.most')}>
          <TextSetting
            label={t('automations.setting.most')}
            type="number"
            value={String(settings.most)}
            error={at('most')}
            hint={t('automations.setting.mostUnit')}
            onChange={(value) => onChange({ ...settings, most: Number(value) } as Recipe['settings'])}
          />
        </Setting>
      )}
    </div>
  )
}

const isOwn = (settings: object): settings is Built => 'trigger' in settings

const noted = [
  'new-contact',
  'completed-tasks',
  'deleted-tasks',
  'appointments',
  'latest-data',
  'important-updates',
] as const
const noteOf = (id: string) => noted.find((one) => one === id) ?? null
