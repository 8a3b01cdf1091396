import parsePhoneNumber, { type CountryCode } from 'libphonenumber-js/min'

export const normalEmail = (email: string): string => email.trim().toLowerCase()

/** E.164, reading a number without a prefix in the location's country; as it was given when it is no number. */
export const normalPhone = (phone: string, country: string): string =>
  parsePhoneNumber(phone, country as CountryCode)?.number ?? phone.trim()

/** Trimmed, lower-cased, each once. */
export const normalTags = (tags: readonly string[]): string[] => [
  ...new Set(tags.map((tag) => tag.trim().toLowerCase()).filter((tag) => tag !== '')),
]
