import {
  Banknote,
  BookOpen,
  CalendarClock,
  Building2,
  CreditCard,
  FileDown,
  FileWarning,
  HandCoins,
  Hourglass,
  House,
  Inbox,
  Percent,
  Receipt,
  Scale,
  ScrollText,
  Settings,
  SlidersHorizontal,
  TicketCheck,
  Undo2,
  Users,
  Wallet,
} from '@lucide/vue';
import type { Component } from 'vue';
import type { MessageKey } from '@/shared/i18n';

export interface NavItem {
  readonly name: string;
  readonly label: MessageKey;
  readonly icon: Component;
  readonly permission?: string;
  readonly keys?: string;
}
export interface NavGroup {
  readonly label?: MessageKey;
  readonly items: readonly NavItem[];
}
/** Built from permissions, never from role names. */
export const NAVIGATION: readonly NavGroup[] = [
  {
    items: [
      { name: 'home', label: 'nav.home', icon: House, keys: 'g h' },
      { name: 'approvals', label: 'nav.approvals', icon: Inbox, permission: 'approval.read', keys: 'g a' },
    ],
  },
  {
    label: 'nav.sell',
    items: [
      { name: 'bookings', label: 'nav.bookings', icon: TicketCheck, permission: 'booking.read', keys: 'g b' },
      { name: 'refunds', label: 'nav.refunds', icon: Undo2, permission: 'booking.read', keys: 'g f' },
      { name: 'imports', label: 'nav.imports', icon: FileDown, permission: 'import.run', keys: 'g n' },
      { name: 'customers', label: 'nav.customers', icon: Users, permission: 'customer.read', keys: 'g c' },
    ],
  },
  {
    label: 'nav.money',
    items: [
      { name: 'invoices', label: 'nav.invoices', icon: Receipt, permission: 'invoice.read', keys: 'g i' },
      { name: 'memos', label: 'nav.memos', icon: FileWarning, permission: 'memo.read', keys: 'g m' },
      { name: 'receipts', label: 'nav.receipts', icon: HandCoins, permission: 'receipt.read', keys: 'g e' },
      { name: 'drawer', label: 'nav.drawer', icon: Wallet, permission: 'drawer.count', keys: 'g d' },
      { name: 'gateways', label: 'nav.gateways', icon: CreditCard, permission: 'receipt.reverse' },
      {
        name: 'suppliers',
        label: 'nav.suppliers',
        icon: Building2,
        permission: 'supplier.read',
        keys: 'g u',
      },
    ],
  },
  {
    label: 'nav.books',
    items: [
      { name: 'journal', label: 'nav.journal', icon: BookOpen, permission: 'journal.read', keys: 'g j' },
      { name: 'runs', label: 'nav.runs', icon: CalendarClock, permission: 'journal.read' },
      { name: 'trial-balance', label: 'nav.reports', icon: Scale, permission: 'report.read', keys: 'g r' },
      { name: 'deferred-revenue', label: 'nav.deferred', icon: Hourglass, permission: 'report.read' },
    ],
  },
  {
    label: 'nav.settings',
    items: [
      { name: 'agency-settings', label: 'nav.agency', icon: SlidersHorizontal, permission: 'settings.write' },
      { name: 'tills', label: 'nav.tills', icon: Banknote, permission: 'settings.write' },
      { name: 'tax-rules', label: 'nav.tax_rules', icon: Percent, permission: 'journal.read' },
      { name: 'audit-log', label: 'nav.audit_log', icon: ScrollText, permission: 'audit.read', keys: 'g l' },
    ],
  },
];
export const SETTINGS: NavItem = { name: 'profile', label: 'nav.settings', icon: Settings };
export const visible = (can: (permission: string) => boolean): NavGroup[] =>
  NAVIGATION.map((group) => ({
    ...group,
    items: group.items.filter((item) => !item.permission || can(item.permission)),
  })).filter((group) => group.items.length > 0);
export const SECTION: Readonly<Record<string, string>> = {
  booking: 'bookings',
  'booking-new': 'bookings',
  customer: 'customers',
  supplier: 'suppliers',
  invoice: 'invoices',
  'credit-note': 'invoices',
  memo: 'memos',
  refund: 'refunds',
  receipt: 'receipts',
  'receipt-new': 'receipts',
  entry: 'journal',
  'entry-new': 'journal',
  'general-ledger': 'trial-balance',
};
