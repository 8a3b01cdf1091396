import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Message, type MessageBus } from 'dbus-next'
import { expect } from './app'

/** Starts the key store of GNOME, unlocked, on the D-Bus session of the tests. Returns what ends it. */
export async function startKeyStore(bus: MessageBus): Promise<() => Promise<void>> {
  const daemon = spawn('gnome-keyring-daemon', ['--unlock', '--components=secrets', '--foreground'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  const ended = once(daemon, 'exit')
  daemon.stdin.end('a password')
  await expect.poll(() => isOwned(bus, 'org.freedesktop.secrets')).toBe(true)
  return async () => {
    daemon.kill()
    await ended
  }
}

/** Locks it, as a desktop does with its screen where the user wants that. */
export async function lockKeyStore(bus: MessageBus): Promise<void> {
  await bus.call(
    new Message({
      destination: 'org.freedesktop.secrets',
      path: '/org/freedesktop/secrets',
      interface: 'org.freedesktop.Secret.Service',
      member: 'Lock',
      signature: 'ao',
      body: [['/org/freedesktop/secrets/collection/login']],
    }),
  )
}

async function isOwned(bus: MessageBus, name: string): Promise<boolean> {
  const reply = await bus.call(
    new Message({
      destination: 'org.freedesktop.DBus',
      path: '/org/freedesktop/DBus',
      interface: 'org.freedesktop.DBus',
      member: 'NameHasOwner',
      signature: 's',
      body: [name],
    }),
  )
  return reply?.body[0] === true
}
