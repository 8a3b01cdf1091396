import { matters, type NotificationChoices } from '../../../../shared/desktop'
import { useWords } from '../../../i18n/useWords'
import { useLoaded } from '../../../stores/useLoaded'
import { useRequest } from '../../../stores/useRequest'
import { SwitchLine } from '../../../ui/SwitchLine'
import { Problem } from '../../accounts/Problem'
import { SectionPage, SettingsGroup } from '../Section'
import { AlertGroup } from './AlertGroup'

/** What Tandem tells of, here and beyond this computer. */
export function NotificationSection() {
  const { t } = useWords()
  const { value: choices, error, setValue } = useLoaded('notifications:get')
  const request = useRequest('notifications:set')
  const choose = async (changed: NotificationChoices) => {
    if (await request.run(changed)) setValue(changed)
  }
  return (
    <SectionPage>
      <SettingsGroup
        title={t('notifications.title')}
        intro={t('notifications.intro')}
        after={<Problem error={error ?? request.error} />}
      >
        {choices &&
          matters.map((matter) => (
            <SwitchLine
              key={matter}
              label={t(`notifications.kind.${matter}`)}
              hint={t(`notifications.kindHint.${matter}`)}
              isOn={choices.kinds[matter]}
              busy={request.busy}
              onChange={(isOn) => choose({ ...choices, kinds: { ...choices.kinds, [matter]: isOn } })}
            />
          ))}
        {choices && (
          <SwitchLine
            label={t('notifications.details')}
            hint={t('notifications.detailsHint')}
            isOn={choices.details}
            busy={request.busy}
            onChange={(details) => choose({ ...choices, details })}
          />
        )}
      </SettingsGroup>
      <AlertGroup />
    </SectionPage>
  )
}
