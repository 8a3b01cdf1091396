/** Which contacts of HighLevel are kept in step. Every condition that is set must hold. */
export interface Scope {
  /** A tag that the contact must have, whatever its case. */
  tag: string | null
  /** HighLevel's id of the business that it must belong to. */
  businessId: string | null
  /** HighLevel's id of the user that it must be assigned to. */
  ownerId: string | null
  /** Epoch milliseconds; only contacts added since then. */
  addedSince: number | null
  /** Picked by hand; null for all. */
  contactIds: readonly string[] | null
}

export const wholeLocation: Scope = {
  tag: null,
  businessId: null,
  ownerId: null,
  addedSince: null,
  contactIds: null,
}
