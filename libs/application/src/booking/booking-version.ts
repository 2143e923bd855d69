import { DomainError, type Booking } from '@travobooks/domain';

/** Whoever names what they read (If-Match) is refused when the booking has changed since. */
export function requireVersion(booking: Booking, version: number | null | undefined): void {
  if (version !== null && version !== undefined && version !== booking.version)
    throw new DomainError('VERSION_STALE', {
      detail: `The booking is at version ${booking.version}.`,
      extra: { version: booking.version },
    });
}
