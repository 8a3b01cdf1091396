import type { Page } from '@playwright/test'
import type { Practice } from '../../../main/practice/index'
import { expect } from './app'

/** On the set-up's page for HighLevel: signs in with the private integration token. */
export async function connectHighLevel(page: Page, { highlevel }: Practice): Promise<void> {
  const region = page.getByRole('region', { name: 'HighLevel' })
  await region.getByLabel('Private integration token').fill(highlevel.token)
  await region.getByLabel('Location ID').fill(highlevel.locationId)
  await region.getByRole('button', { name: 'Connect' }).click()
  await expect(region).toContainText('Signed in')
}

/** On the set-up's page for Nozbe. */
export async function connectNozbe(page: Page, { nozbe }: Practice): Promise<void> {
  const region = page.getByRole('region', { name: 'Nozbe' })
  await region.getByLabel('API token').fill(nozbe.token)
  await region.getByRole('button', { name: 'Connect' }).click()
  await expect(region).toContainText(`ends in ${nozbe.token.slice(-4)}`)
}

/** To the next page of the set-up. */
export const goOn = (page: Page): Promise<void> => page.getByRole('button', { name: 'Continue' }).click()
