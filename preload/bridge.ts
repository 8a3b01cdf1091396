import type { IpcRenderer } from 'electron'
import { eventChannels, requestChannels } from '../shared/ipc/channels'
import type { Bridge } from '../shared/ipc/contract'

type Ipc = Pick<IpcRenderer, 'invoke' | 'on' | 'off'>

/** What the window may do: the channels of the contract and no other. */
export const createBridge = (ipc: Ipc): Bridge => ({
  request: async (channel, input) => {
    refuseUnknown(requestChannels, channel)
    return ipc.invoke(channel, input)
  },
  on: (channel, listener) => {
    refuseUnknown(eventChannels, channel)
    // The event itself stays here: it would hand the window a way to every channel.
    const hear: Parameters<Ipc['on']>[1] = (_event, payload) => listener(payload)
    ipc.on(channel, hear)
    return () => void ipc.off(channel, hear)
  },
})

function refuseUnknown(known: readonly string[], channel: string): void {
  if (!known.includes(channel)) throw new Error(`Tandem has no channel ${channel}.`)
}
