import { Building2, Settings } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Menu, MenuButton } from '../../ui/Menu'
import { longText, Row, Stack } from './layout'

export function MenuStory() {
  const [done, setDone] = useState('nothing')
  const [workspace, setWorkspace] = useState('brightwater')
  return (
    <Stack>
      <Row>
        <MenuButton
          text="Resolve all"
          align="start"
          groups={[
            {
              key: 'sides',
              label: 'All 4 conflicts',
              items: [
                {
                  key: 'highlevel',
                  text: 'Keep HighLevel',
                  shortcut: '1',
                  onChoose: () => setDone('HighLevel'),
                },
                { key: 'nozbe', text: 'Keep Nozbe', shortcut: '3', onChoose: () => setDone('Nozbe') },
              ],
            },
            {
              key: 'others',
              items: [
                { key: 'undo', text: 'Take all back', disabled: true, onChoose: () => setDone('taken back') },
                { key: 'settings', text: 'Rules', icon: Settings, onChoose: () => setDone('rules') },
              ],
            },
          ]}
        />
        <Menu
          align="start"
          groups={[
            {
              key: 'workspaces',
              items: [
                ['brightwater', 'Brightwater'],
                ['other', longText],
              ].map(([key = '', text = '']) => ({
                key,
                text,
                icon: Building2,
                isChosen: key === workspace,
                onChoose: () => setWorkspace(key),
              })),
            },
          ]}
        >
          <Button look="link">Workspace</Button>
        </Menu>
        <MenuButton text="Busy" busy groups={[]} />
      </Row>
      <output>
        Chosen: {done}, {workspace}
      </output>
    </Stack>
  )
}
