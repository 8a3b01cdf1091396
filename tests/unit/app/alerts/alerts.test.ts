import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAlertSender } from '../../../../main/app/alerts/alerts'
import { alertFacts } from '../../../../main/app/alerts/facts'
import { runAlertProgram } from '../../../../main/app/alerts/program'
import type { Settings, SettingsFile } from '../../../../main/app/settings'
import { appState, now } from '../appState'

const facts = alertFacts({ event: 'failure', failedRuns: 3, state: appState(), version: '0.1.0', now })

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-alerts-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A program that writes its arguments and its environment to `out`. */
function program(body: string, mode = 0o755): string {
  const file = join(folder, 'a program; $HOME')
  writeFileSync(file, `#!/bin/sh\n${body}\n`)
  chmodSync(file, mode)
  return file
}

describe.skipIf(process.platform === 'win32')('the program of an alert', () => {
  it('is started by its file, without a shell or arguments, with the facts in its environment', async () => {
    const out = join(folder, 'out')
    process.env.SECRET_TOKEN = 'planted'
    await runAlertProgram(
      program(`echo "$# $TANDEM_EVENT $TANDEM_FAILED_RUNS" > '${out}'; env >> '${out}'`),
      facts,
    )
    delete process.env.SECRET_TOKEN
    expect(readFileSync(out, 'utf8')).toMatch(/^0 failure 3\n/)
    expect(readFileSync(out, 'utf8')).not.toContain('planted')
  })

  it('that fails, or takes too long, is an error', async () => {
    const detail = (text: string) => ({ code: 'alert.program', params: { detail: text } })
    await expect(runAlertProgram(program('exit 3'), facts)).rejects.toMatchObject(detail('exit 3'))
    await expect(runAlertProgram(program('exec sleep 20'), facts, 50)).rejects.toMatchObject(
      detail('exit SIGKILL'),
    )
    await expect(runAlertProgram(join(folder, 'none'), facts)).rejects.toMatchObject(detail('ENOENT'))
    await expect(runAlertProgram(program('', 0o644), facts)).rejects.toMatchObject(detail('EACCES'))
  })
})

describe('the sender of alerts', () => {
  function sender(alerts: Settings['alerts'] = { webhook: null, program: null }) {
    const kept = { alerts }
    const settings = {
      get: (name: 'alerts') => kept[name],
      set: (name: 'alerts', value: Settings['alerts']) => {
        kept[name] = value
      },
    } as unknown as SettingsFile
    const onSent = vi.fn()
    const onFailure = vi.fn()
    return {
      kept,
      onSent,
      onFailure,
      sender: createAlertSender({ settings, version: '0.1.0', onSent, onFailure }),
    }
  }

  it('sends nothing where nothing is set up', async () => {
    const made = sender()
    await made.sender.send('failure', 3, appState())
    expect(made.sender.shown()).toEqual({ webhook: null, program: null, last: null })
    expect(made.onSent).not.toHaveBeenCalled()
  })

  it('keeps an address only where alerts may go there', () => {
    const made = sender({ webhook: null, program: '/bin/true' })
    expect(() => made.sender.setWebhook('http://example.com/')).toThrow(
      expect.objectContaining({ code: 'alert.address' }),
    )
    expect(made.kept.alerts.webhook).toBeNull()
    made.sender.setWebhook(' https://example.com/hook ')
    expect(made.kept.alerts).toEqual({ webhook: 'https://example.com/hook', program: '/bin/true' })
    made.sender.setWebhook(null)
    expect(made.kept.alerts).toEqual({ webhook: null, program: '/bin/true' })
  })

  it.skipIf(process.platform === 'win32')('notes each way that failed, and tries none again', async () => {
    const out = join(folder, 'out')
    const made = sender({ webhook: 'http://127.0.0.1:1/', program: program(`echo x >> '${out}'`) })
    await made.sender.send('failure', 3, appState())
    expect(made.sender.shown().last).toMatchObject({ event: 'failure', errors: [{ code: 'alert.webhook' }] })
    expect(made.onFailure).toHaveBeenCalledTimes(1)
    expect(made.onSent).not.toHaveBeenCalled()
    expect(readFileSync(out, 'utf8')).toBe('x\n')
    made.sender.setWebhook(null)
    await made.sender.send('test', 0, appState())
    expect(made.sender.shown().last).toMatchObject({ event: 'test', errors: [] })
    expect(made.onSent).toHaveBeenCalledWith('test')
  })
})
