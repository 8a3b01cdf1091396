import { speechIn } from '../../../main/app/i18n/speechIn'

export const english = speechIn('en-GB')
export const polish = speechIn('pl-PL')
