import { isMissing, type Refusal } from '../../errors'

/** A missing record is a 400 "Contact with id … not found"; no other 400 means gone. An HTML page means nothing. */
export const isGone = (refusal: Refusal): boolean =>
  isMissing(refusal) ||
  (refusal.status === 400 &&
    /\b(contact|task|note|appointment|event) with id \S+ not found/i.test(refusal.detail))
