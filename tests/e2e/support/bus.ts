import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { type MessageBus, sessionBus } from 'dbus-next'

/** A D-Bus session of its own, which everything started from now on takes for the desktop's. */
export async function startBus(): Promise<{ bus: MessageBus; stop(): Promise<void> }> {
  const daemon = spawn('dbus-daemon', ['--session', '--nofork', '--print-address=1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = once(daemon, 'exit')
  const [address] = (await once(createInterface(daemon.stdout), 'line')) as [string]
  process.env.DBUS_SESSION_BUS_ADDRESS = address
  const bus = sessionBus()
  return {
    bus,
    stop: async () => {
      bus.disconnect()
      daemon.kill()
      await ended
    },
  }
}
