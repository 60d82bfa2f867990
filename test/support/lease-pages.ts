/** The pages of leases and of what stands on them, and landlords' pauses. */

export const leasePages: readonly [page: string, who: string, stillAsks?: number][] = [
  ['/leases/:lease', 'siv'],
  ['/leases/:lease/end', 'siv'],
  ['/leases/:lease/handover', 'siv'],
  ['/leases/:otherLease', 'siv'],
  ['/leases/:lease/leaving', 'siv'],
  ['/leases/:lease/remarks/new', 'siv'],
  ['/leases/:lease/remarks/new', 'hanna'],
  ['/leases/:secondHand', 'siv'],
  ['/leases/:lease', 'hanna'],
  ['/leases/:secondHand/terms/new', 'siv'],
  ['/leases/:secondHand/terms/:lease_term/removal', 'siv'],
  ['/homes/pauses', 'siv'],
  ['/homes/pauses?which=all', 'hanna'],
  ['/homes/pauses/new', 'siv'],
  ['/homes/pauses/new', 'hanna'],
  ['/pauses/:landlord_pause/lift', 'siv'],
]
