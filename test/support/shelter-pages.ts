/** The pages on which a shelter is set up, and on which something is done with a booking; lines of `pages.ts`. */

export const shelterPages: readonly [page: string, who: string][] = [
  ['/bookings/:booking/departure', 'nils'],
  ['/bookings/:booking/end', 'siv'],
  ['/bookings/:booking/extension', 'siv'],
  ['/bookings/:booking/move', 'siv'],
  ['/sites/:site/bookings/unnamed', 'siv'],
  ['/sites', 'agneta'],
  ['/nights?from=2026-11-01&until=2026-11-21', 'agneta'],
  ['/nights?from=2026-11-01&until=2026-11-21', 'nils'],
  ['/nights/invoice?from=2026-11-01&until=2026-11-21', 'agneta'],
  ['/sites', 'adam'],
  ['/sites/new', 'adam'],
  ['/sites/:site/settings', 'adam'],
  ['/sites/:site/settings/edit', 'adam'],
  ['/sites/:site/settings/organisation', 'adam'],
  ['/sites/:site/rooms/new', 'adam'],
  ['/sites/:site/rooms/:room/edit', 'adam'],
  ['/sites/:site/rooms/:room/beds/new', 'adam'],
  ['/sites/:site/beds/:bed/edit', 'adam'],
  ['/sites/:site/beds/:bed/retirement', 'adam'],
]
