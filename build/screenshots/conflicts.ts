import { connectServices } from '../../tests/e2e/support/practice'

/** Changes some contacts of the practice workspace on both sides, to different values, as people do. */
export async function disagree(dataDir: string): Promise<void> {
  const { highlevel, nozbe } = connectServices(dataDir)
  const cards = await nozbe.cards()
  const named = (await highlevel.contacts()).filter(
    ({ id, companyName }) => companyName && cards.get(id)?.includes(`Company: ${companyName}`),
  )
  const [first, second] = named.sort((a, b) => (b.companyName?.length ?? 0) - (a.companyName?.length ?? 0))
  if (!first || !second) throw new Error('The practice workspace has no two contacts with companies.')
  const companyName = `${first.companyName} Ltd`
  await highlevel.editContact(second.id, { phone: '+44 20 7946 0199' })
  await highlevel.editContact(first.id, { companyName, city: 'Cork City' })
  // HighLevel's search shows an edit a moment later.
  const isShown = async () =>
    (await highlevel.contacts()).some((contact) => contact.companyName === companyName)
  while (!(await isShown())) await new Promise((resolve) => setTimeout(resolve, 1000))
  await nozbe.editCards(
    'Company',
    new Map([[first.id, `${first.companyName?.replace(/ (and|&) /, ' + ')} Group`]]),
  )
  await nozbe.editCards('City', new Map([[first.id, 'Cork, Ireland']]))
  await nozbe.editCards('Phone', new Map([[second.id, '+44 20 7946 0100']]))
}
