import { useQuery, useQueryCache } from '@pinia/colada';
import { computed, type Ref } from 'vue';
import { api } from '@/api/endpoints';
import { rowsOf } from '@/api/read';
import type { HistoryRow } from '@/api/types';
import type { Moment } from '@/shared/ui/Timeline.vue';
import { useSession } from '@/shared/state/session';
import { word } from '@/shared/i18n';

const BEFORE_ISSUE = ['DRAFT', 'HELD', 'PENDING_PAYMENT'];

/** One booking, its history and what its state and the caller's permissions allow. */
export function useBooking(reference: Ref<string>) {
  const session = useSession();
  const cache = useQueryCache();
  const {
    data: booking,
    error,
    refetch,
    asyncStatus,
  } = useQuery({ key: () => ['booking', reference.value], query: () => api.booking(reference.value) });
  const { data: history } = useQuery({
    key: () => ['booking', reference.value, 'history', booking.value?.version ?? 0],
    query: () => api.bookingHistory(booking.value?.id ?? ''),
    enabled: () => Boolean(booking.value),
  });
  const items = computed(() => booking.value?.items ?? []);
  const issuable = computed(() => items.value.filter((item) => item.state === 'DRAFT'));
  const voidable = computed(() => items.value.filter((item) => item.state === 'ISSUED'));
  const canIssue = computed(
    () =>
      session.can('booking.issue') &&
      BEFORE_ISSUE.includes(booking.value?.state ?? '') &&
      issuable.value.length > 0,
  );
  const canVoid = computed(() => session.can('ticket.void') && voidable.value.length > 0);
  const canRefund = computed(() => session.can('refund.quote') && ['ISSUED', 'PARTIALLY_USED', 'PARTIALLY_REFUNDED', 'COMPLETED', 'ARCHIVED'].includes(booking.value?.state ?? '') && voidable.value.length > 0);
  const canCancel = computed(
    () => session.can('booking.write') && BEFORE_ISSUE.includes(booking.value?.state ?? ''),
  );
  const canWrite = computed(() => session.can('booking.write') && Boolean(booking.value));
  const canPrice = computed(() => canWrite.value && BEFORE_ISSUE.includes(booking.value?.state ?? ''));
  const canAdd = computed(
    () =>
      canWrite.value && [...BEFORE_ISSUE, 'ISSUED', 'PARTIALLY_USED'].includes(booking.value?.state ?? ''),
  );
  const canMoveDates = computed(() => session.can('booking.write') && ['ISSUED', 'PARTIALLY_USED', 'PARTIALLY_REFUNDED', 'COMPLETED'].includes(booking.value?.state ?? '') && voidable.value.length > 0);
  const canHold = computed(() => canWrite.value && booking.value?.state === 'DRAFT');
  const moments = computed<Moment[]>(() =>
    rowsOf<HistoryRow>(history.value)
      .map((row) => ({
        key: row.id,
        at: row.at,
        event: row.event,
        text: word(
          'event',
          row.event
            .replace(/^booking\./, '')
            .toUpperCase()
            .replace(/\./g, '_'),
        ),
        who: row.user_name ?? undefined,
        note: noteOf(row.detail),
      }))
      // Of two at the same instant the later one stands above.
      .reverse()
      .sort((a, b) => b.at.localeCompare(a.at)),
  );
  const refresh = async (): Promise<void> => {
    await cache.invalidateQueries({ key: ['booking'] });
    await cache.invalidateQueries({ key: ['home'] });
    await refetch();
  };
  return {
    booking,
    error,
    loading: computed(() => asyncStatus.value === 'loading'),
    items,
    issuable,
    voidable,
    canIssue,
    canVoid,
    canRefund,
    canCancel,
    canWrite,
    canPrice,
    canAdd,
    canHold,
    canMoveDates,
    moments,
    refresh,
  };
}
function noteOf(detail: unknown): string | undefined {
  if (typeof detail === 'string') return detail;
  if (typeof detail !== 'object' || detail === null) return undefined;
  const reason = (detail as { reason?: unknown }).reason;
  return typeof reason === 'string' ? reason : undefined;
}
