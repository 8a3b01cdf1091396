import { useWords } from '../../../i18n/useWords'
import { useLoaded } from '../../../stores/useLoaded'
import { useRequest } from '../../../stores/useRequest'
import { SwitchLine } from '../../../ui/SwitchLine'
import { Problem } from '../../accounts/Problem'
import { SectionPage, SettingsGroup } from '../Section'
import { AppearanceGroup } from './AppearanceGroup'

/** How Tandem lives on this computer. */
export function GeneralSection() {
  const { t } = useWords()
  const { value: login, error, setValue } = useLoaded('login:get')
  const request = useRequest('login:set')
  const choose = async (isOn: boolean) => {
    const said = await request.run(isOn)
    if (said) setValue(said.value)
  }
  return (
    <SectionPage>
      <AppearanceGroup />
      <SettingsGroup title={t('general.title')} after={<Problem error={error ?? request.error} />}>
        <SwitchLine
          label={t('general.start')}
          hint={t(`general.state.${login ?? 'off'}`)}
          isOn={login === 'on'}
          busy={login === null || request.busy}
          onChange={choose}
        />
      </SettingsGroup>
    </SectionPage>
  )
}
