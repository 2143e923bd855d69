import { DomainError, Money, type Booking, type BookingItem, type JournalEntry, type OpenItem, type TaxRule } from '@travobooks/domain';
import type { BookingStore, CreditFacts, FxRate, SaleContext, SupplierFacts, TicketFacts } from '../ports/booking-store.port';
import type { IdGenerator } from '../ports/clock.port';
import type { InvoiceStore, StoredInvoice } from '../ports/invoice-store.port';
import type { JournalWriter, StoredEntry } from '../ports/journal-writer.port';
import type { RevenueSchedule, ScheduleStore } from '../ports/schedule-store.port';
import type { SubLedger } from '../ports/sub-ledger.port';
import type { ApprovalRecord, ApprovalStore } from '../ports/records.port';
import type { PermissionScope, RequestScope } from '../ports/request-scope.port';
import { UnitOfWork, type Tx } from '../ports/unit-of-work.port';

export const TODAY = '2026-05-01';

/**
 * The books of one partner in memory, for specs of use cases: what a unit of work has written is read by the next one,
 * and one that throws leaves nothing. The rules themselves (locks, keys, numbers) are MariaDB's and are tested there.
 */
export class MemoryBooks extends UnitOfWork {
  bookings = new Map<string, Booking>();
  tickets = new Map<string, TicketFacts>();
  approvals = new Map<string, ApprovalRecord>();
  invoices = new Map<string, StoredInvoice>();
  entries: readonly JournalEntry[] = [];
  openItems: readonly OpenItem[] = [];
  schedules: readonly RevenueSchedule[] = [];
  /** Names of audit rows, webhooks and history events, in order. */
  told: readonly string[] = [];
  /** Records of imports told that their booking's approval has ended: the detail, null when granted. */
  settled: readonly (string | null)[] = [];

  suppliers = new Map<string, SupplierFacts>([['airline', supplierOf()]]);
  taxRules: readonly TaxRule[] = [];
  rates: readonly FxRate[] = [];
  credit: CreditFacts = {
    customerId: 'customer', name: 'Acme', state: 'ACTIVE', paymentTermsDays: 30, limit: '10000000.00', openInvoices: '0.00', unapplied: '0.00',
  };
  now = new Date(`${TODAY}T10:00:00Z`);
  /** Above it a sale needs a second person. */
  threshold: string | null = '1000.00';

  private minted = 0;
  readonly ids: IdGenerator = { next: () => `id-${String(++this.minted).padStart(4, '0')}` };

  override async run<T>(scope: RequestScope, _name: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const { bookings, tickets, approvals, invoices, entries, openItems, schedules, told, settled } = this;
    const before = {
      bookings: new Map(bookings), tickets: new Map(tickets), approvals: new Map(approvals), invoices: new Map(invoices),
      entries, openItems, schedules, told, settled,
    };
    try {
      return await work(this.tx(scope));
    } catch (error) {
      Object.assign(this, before);
      throw error;
    }
  }

  scope(permissions: Readonly<Record<string, PermissionScope>> = {}, userId = 'maker'): RequestScope {
    const settings = {
      approvals: {
        booking: this.threshold, manual_journal: null, credit_limit: null, refund: null, payout: null, credit_note: null, write_off: null, goodwill: null,
        payout_always_two: false,
      },
      dunning: { steps: [] }, rounding: { small_difference: '0.00' }, drawers: { blind_count: false },
      bsp: { tolerance: '0', void_cut_off: '23:30', adm_review_days: 14, dispute_days: 14 },
      imports: { gds_issue: 'BY_HAND' as const, customer_rules: [], default_service_fee: '0' },
      fx_stale_days: 7, grouping: 'INDIAN' as const, language: 'en' as const, rate_limit_per_minute: 6000,
    };
    return {
      partnerId: 1, userId, branchId: null, permissions, requestId: 'request',
      partner: { slug: 'p', name: 'P', country: 'BD', functionalCurrency: 'BDT', timeZone: 'UTC', settings },
    };
  }

  /** Puts a booking in, sold figures and all, without selling it. */
  add(items: readonly BookingItem[], change: Partial<Booking> = {}): Booking {
    const booking: Booking = {
      id: 'booking', reference: 'TVB-2026-000001', branchId: 'branch', customerId: 'customer', currency: 'BDT', state: 'DRAFT', recordLocator: null,
      gds: null, pnrCreated: null, timeLimit: null, notes: null, madeBy: 'maker', approvalId: null, issuedOn: null, externalRef: null, metadata: null,
      version: 1, createdAt: this.now.toISOString(), updatedAt: this.now.toISOString(), saleTotal: Money.zero('BDT'), items, ...change,
    };
    this.bookings.set(booking.id, booking);
    return booking;
  }

  get booking(): Booking {
    return found(this.bookings.get('booking'));
  }

  get approval(): ApprovalRecord {
    return found([...this.approvals.values()].at(-1));
  }

  private tx(scope: RequestScope): Tx {
    return {
      scope, now: this.now, bookings: this.bookingStore(), journal: this.journalWriter(), subLedger: this.subLedgerStore(), schedules: this.scheduleStore(), invoices: this.invoiceStore(), approvals: this.approvalStore(),
      audit: { add: (action) => this.tell(`audit ${action}`) },
      outbox: { add: (type) => this.tell(`event ${type}`) },
      principal: only<Tx['principal']>({}),
      notifications: only<Tx['notifications']>({}),
      mails: only<Tx['mails']>({}),
      memos: only<Tx['memos']>({}),
      receipts: only<Tx['receipts']>({}),
      revenue: only<Tx['revenue']>({}),
      runs: only<Tx['runs']>({}),
      commissions: only<Tx['commissions']>({}),
      refunds: only<Tx['refunds']>({}),
      cashDesk: only<Tx['cashDesk']>({}),
      directory: only<Tx['directory']>({}),
      setUp: only<Tx['setUp']>({}),
      identity: only<Tx['identity']>({}),
      imports: only<Tx['imports']>({
        settleApproval: (_bookingId, detail) => void (this.settled = [...this.settled, detail]),
        recordsOfLocator: () => answer(() => []),
        bookingOf: (_gds, locator) => answer(() => [...this.bookings.values()].find((booking) => booking.recordLocator === locator)?.id ?? null),
      }),
    };
  }

  private tell(line: string): void {
    this.told = [...this.told, line];
  }

  private bookingStore(): BookingStore {
    const changeItem = (id: string, change: (item: BookingItem) => BookingItem): void => {
      for (const booking of this.bookings.values())
        this.bookings.set(booking.id, { ...booking, items: booking.items.map((item) => (item.id === id ? change(item) : item)) });
    };
    return only<BookingStore>({
      lock: (id) => answer(() => found(this.bookings.get(id))),
      lockForSale: (id, on) => answer(() => this.saleContext(found(this.bookings.get(id)), on)),
      draftFacts: () => answer(() => ({ customer: this.credit, branchCode: 'DAC', suppliers: this.suppliers, taxRules: this.taxRules })),
      // Head fields alone, as the table has them: items are written by their own statements.
      update: (booking) => void this.bookings.set(booking.id, { ...booking, items: found(this.bookings.get(booking.id)).items }),
      insertItems: (id, items) => void this.bookings.set(id, { ...found(this.bookings.get(id)), items: [...found(this.bookings.get(id)).items, ...items] }),
      replaceItems: (id, items) => void this.bookings.set(id, { ...found(this.bookings.get(id)), items }),
      saveIssuedItem: (item) => changeItem(item.id, () => item),
      setItemStates: (ids, state) => ids.forEach((id) => changeItem(id, (item) => ({ ...item, state }))),
      insertTickets: (tickets) => tickets.forEach((ticket) => this.tickets.set(ticket.documentNumber, ticket)),
      setTicketStates: (numbers, state) => {
        for (const ticket of this.tickets.values())
          if (numbers.includes(ticket.documentNumber) || numbers.includes(ticket.conjunctionOf ?? '')) this.tickets.set(ticket.documentNumber, { ...ticket, state });
      },
      history: (_bookingId, event) => this.tell(`history ${event}`),
    });
  }

  private saleContext(booking: Booking, on: string): SaleContext {
    const ofBooking = [...this.suppliers].filter(([id]) => booking.items.some((item) => item.supplierId === id));
    return {
      booking, branchCode: 'DAC', period: { startsOn: `${on.slice(0, 7)}-01`, name: on.slice(0, 7), state: 'OPEN' }, credit: this.credit,
      suppliers: new Map(ofBooking), taxRules: this.taxRules, rates: this.rates, tickets: [...this.tickets.values()].filter((ticket) => ticket.bookingId === booking.id),
    };
  }

  private journalWriter(): JournalWriter {
    const stored = (entry: JournalEntry): StoredEntry => ({
      entry, reversedById: this.entries.find((other) => other.head.reversesId === entry.head.id)?.head.id ?? null,
    });
    return only<JournalWriter>({
      post: (...entries) => void (this.entries = [...this.entries, ...entries]),
      latest: (type, ids, event) => answer(() => new Map(this.entries
        .filter(({ head }) => head.source.type === type && ids.includes(head.source.id) && head.event === event)
        .map((entry) => [entry.head.source.id, stored(entry)]))),
    });
  }

  private subLedgerStore(): SubLedger {
    const plus = (text: string, delta: Money): string => Money.parse(text, 'BDT').plus(delta).toDecimal();
    return only<SubLedger>({
      lockItems: ({ itemIds = [] }) => answer(() => this.openItems.filter((item) => !item.open.isZero && itemIds.includes(item.dimensions.item_id ?? ''))),
      open: (items) => void (this.openItems = [...this.openItems, ...items]),
      take: (_source, parts) => {
        for (const { targetId, amount, functional } of parts)
          this.openItems = this.openItems.map((item) =>
            item.id === targetId ? { ...item, open: item.open.minus(amount), functionalOpen: item.functionalOpen.minus(functional) } : item);
      },
      moveCredit: (_customerId, openInvoices, unapplied) => {
        const { credit } = this;
        this.credit = { ...credit, openInvoices: plus(credit.openInvoices, openInvoices), unapplied: plus(credit.unapplied, unapplied) };
      },
    });
  }

  private scheduleStore(): ScheduleStore {
    return only<ScheduleStore>({
      open: (_entryId, rows) => void (this.schedules = [...this.schedules, ...rows]),
      lockOfItems: () => answer(() => []),
      end: () => undefined,
      reopen: () => undefined,
    });
  }

  private invoiceStore(): InvoiceStore {
    const ofItems = (ids: readonly string[]): StoredInvoice[] =>
      [...this.invoices.values()].filter((invoice) => invoice.kind === 'INVOICE' && invoice.lines.some((line) => ids.includes(line.itemId ?? '')));
    return only<InvoiceStore>({
      issue: (invoice) => void this.invoices.set(invoice.id, { ...invoice, number: `DAC-${this.invoices.size + 1}`, state: 'ISSUED' }),
      lockOfItems: (ids) => answer(() => ofItems(ids).filter((invoice) => invoice.state !== 'CREDITED')),
      creditedOfItems: (ids) => answer(() => ofItems(ids)),
      apply: (_source, id, part, state) => {
        const invoice = found(this.invoices.get(id));
        const less = (text: string, taken: Money): string => Money.parse(text, taken.currency).minus(taken).toDecimal();
        this.invoices.set(id, { ...invoice, openAmount: less(invoice.openAmount, part.amount), functionalOpen: less(invoice.functionalOpen, part.functional), state });
      },
    });
  }

  private approvalStore(): ApprovalStore {
    return only<ApprovalStore>({
      lock: (id) => answer(() => found(this.approvals.get(id))),
      // The command is a JSON column: what does not survive it is not kept.
      insert: (record) => void this.approvals.set(record.id, { ...record, command: JSON.parse(JSON.stringify(record.command)) as unknown }),
      decide: (id, decision) => void this.approvals.set(id, { ...found(this.approvals.get(id)), ...decision }),
    });
  }
}

/** A BSP airline as agent. */
export function supplierOf(change: Partial<SupplierFacts> = {}): SupplierFacts {
  return {
    id: 'airline', name: 'Biman', kind: 'AIRLINE', state: 'ACTIVE', iataNumeric: '997', settlement: 'BSP', treatment: 'AGENT', commissionRate: null,
    commissionAmount: null, recognition: 'SERVICE_DATE', commissionPaid: 'NETTED', ...change,
  };
}

/** A ticket of the airline with its document number, on cash. */
export function ticketOf(id: string, position: number, fare: string, change: Partial<BookingItem> = {}): BookingItem {
  const none = Money.zero('BDT');
  return {
    id, position, kind: 'AIR_TICKET', state: 'DRAFT', supplierId: 'airline', description: 'DAC-DXB', traveller: null, serviceDates: [],
    baseFare: Money.parse(fare, 'BDT'), taxes: [], commissionRate: null, commission: null, route: null, bookingClass: null, serviceFee: none, markup: none, discount: none,
    formOfPayment: 'CASH', cardAmount: null, emdType: null, relatedItemId: null, documentNumber: `997240000000${position}`, conjunction: [],
    documentIssuedOn: null, sold: null, ...change,
  };
}

/** A method that a spec has not asked for throws by its name. */
function only<T extends object>(methods: Partial<T>): T {
  return new Proxy(methods, {
    get(target, name) {
      if (name in target) return Reflect.get(target, name) as unknown;
      throw new Error(`MemoryBooks has no ${String(name)}`);
    },
  }) as T;
}

function found<T>(row: T | undefined): T {
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}

async function answer<T>(read: () => T): Promise<T> {
  await Promise.resolve();
  return read();
}
