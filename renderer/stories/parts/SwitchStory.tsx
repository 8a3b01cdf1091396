import { useState } from 'react'
import { Switch } from '../../ui/Switch'
import { SwitchLine } from '../../ui/SwitchLine'
import { Row, Stack, Wide } from './layout'

export function SwitchStory() {
  const [isOn, setIsOn] = useState(true)
  const [atLogin, setAtLogin] = useState(false)
  return (
    <Stack>
      <Row>
        <Switch label="Welcome" isOn={isOn} onChange={setIsOn} />
        <Switch label="Completed tasks" isOn={!isOn} onChange={(on) => setIsOn(!on)} />
        <Switch label="Is being kept" isOn busy onChange={setIsOn} />
      </Row>
      <Wide>
        <SwitchLine
          label="Start at login"
          hint="Tandem begins in the tray."
          isOn={atLogin}
          onChange={setAtLogin}
        />
      </Wide>
    </Stack>
  )
}
