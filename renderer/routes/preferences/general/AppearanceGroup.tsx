import { type Appearance, languageChoices, themeChoices } from '../../../../shared/appearance'
import { useWords } from '../../../i18n/useWords'
import { useAppearance } from '../../../stores/appearance'
import { useRequest } from '../../../stores/useRequest'
import { Select } from '../../../ui/Select'
import { Problem } from '../../accounts/Problem'
import { Row, Rows } from '../../accounts/Rows'
import { SettingsGroup } from '../Section'

/** Language and theme. Both act at once; the window hears of it by its event. */
export function AppearanceGroup() {
  const { t } = useWords()
  const { appearance } = useAppearance()
  const { error, run } = useRequest('appearance:set')
  const { language, theme } = appearance ?? ({ language: 'system', theme: 'system' } satisfies Appearance)
  return (
    <SettingsGroup title={t('general.appearance')} after={<Problem error={error} />}>
      <Rows>
        <Row name={t('general.language')}>
          <Select
            label={t('general.language')}
            value={language}
            options={languageChoices.map((value) => ({ value, text: t(`general.languages.${value}`) }))}
            onChange={(next) => void run({ language: next, theme })}
          />
        </Row>
        <Row name={t('general.theme')}>
          <Select
            label={t('general.theme')}
            value={theme}
            options={themeChoices.map((value) => ({ value, text: t(`general.themes.${value}`) }))}
            onChange={(next) => void run({ language, theme: next })}
          />
        </Row>
      </Rows>
    </SettingsGroup>
  )
}
