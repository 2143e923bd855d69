import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router';
import { texts } from '@/shared/i18n';
import { useSession } from '@/shared/state/session';

declare module 'vue-router' {
  interface RouteMeta { permission?: string; open?: boolean }
}
const page = (path: string, name: string, component: RouteRecordRaw['component'], permission?: string): RouteRecordRaw =>
  ({ path, name, component, meta: permission ? { permission } : {} }) as RouteRecordRaw;

const bookings = () => import('@/features/bookings/pages/BookingPage.vue');
const routes: RouteRecordRaw[] = [
  { path: '/sign-in', name: 'sign-in', component: () => import('@/features/auth/pages/SignInPage.vue'), meta: { open: true } },
  { path: '/dev/kit', name: 'kit', component: () => import('@/features/kit/pages/KitPage.vue'), meta: { open: true } },
  { path: '/', name: 'root', redirect: () => { const session = useSession(); return `/${session.session ? session.slug : 'sign-in'}`; } },
  {
    path: '/:partner',
    component: () => import('./shell/AppShell.vue'),
    children: [
      page('', 'home', () => import('@/features/home/pages/HomePage.vue')),
      page('approvals', 'approvals', () => import('@/features/approvals/pages/ApprovalsPage.vue'), 'approval.read'),
      page('bookings', 'bookings', () => import('@/features/bookings/pages/BookingsPage.vue'), 'booking.read'),
      page('bookings/new', 'booking-new', () => import('@/features/bookings/pages/NewBookingPage.vue'), 'booking.write'),
      page('bookings/:reference/:sheet(issue|void|refund|edit|price|add|hold|dates)?', 'booking', bookings, 'booking.read'),
      page('imports', 'imports', () => import('@/features/imports/pages/ImportsPage.vue'), 'import.run'),
      page('customers', 'customers', () => import('@/features/customers/pages/CustomersPage.vue'), 'customer.read'),
      page('customers/:id', 'customer', () => import('@/features/customers/pages/CustomerPage.vue'), 'customer.read'),
      page('suppliers', 'suppliers', () => import('@/features/suppliers/pages/SuppliersPage.vue'), 'supplier.read'),
      page('suppliers/:id', 'supplier', () => import('@/features/suppliers/pages/SupplierPage.vue'), 'supplier.read'),
      page('invoices', 'invoices', () => import('@/features/invoices/pages/InvoicesPage.vue'), 'invoice.read'),
      page('invoices/:number', 'invoice', () => import('@/features/invoices/pages/InvoicePage.vue'), 'invoice.read'),
      page('credit-notes/:number', 'credit-note', () => import('@/features/invoices/pages/InvoicePage.vue'), 'invoice.read'),
      page('memos', 'memos', () => import('@/features/memos/pages/MemosPage.vue'), 'memo.read'),
      page('memos/:id', 'memo', () => import('@/features/memos/pages/MemoPage.vue'), 'memo.read'),
      page('refunds', 'refunds', () => import('@/features/refunds/pages/RefundsPage.vue'), 'booking.read'),
      page('refunds/:id', 'refund', () => import('@/features/refunds/pages/RefundPage.vue'), 'booking.read'),
      page('receipts', 'receipts', () => import('@/features/receipts/pages/ReceiptsPage.vue'), 'receipt.read'),
      page('receipts/new', 'receipt-new', () => import('@/features/receipts/pages/ReceiptsPage.vue'), 'receipt.create'),
      page('receipts/:id', 'receipt', () => import('@/features/receipts/pages/ReceiptPage.vue'), 'receipt.read'),
      page('drawer', 'drawer', () => import('@/features/cash-desk/pages/DrawerPage.vue'), 'drawer.count'),
      page('gateways', 'gateways', () => import('@/features/cash-desk/pages/GatewaysPage.vue'), 'receipt.read'),
      page('journal', 'journal', () => import('@/features/journal/pages/JournalPage.vue'), 'journal.read'),
      page('journal/new', 'entry-new', () => import('@/features/journal/pages/NewEntryPage.vue'), 'journal.create'),
      page('journal/:id/:sheet(reverse)?', 'entry', () => import('@/features/journal/pages/EntryPage.vue'), 'journal.read'),
      page('reports/trial-balance', 'trial-balance', () => import('@/features/reports/pages/TrialBalancePage.vue'), 'report.read'),
      page('reports/general-ledger', 'general-ledger', () => import('@/features/reports/pages/GeneralLedgerPage.vue'), 'journal.read'),
      page('reports/deferred-revenue', 'deferred-revenue', () => import('@/features/reports/pages/DeferredRevenuePage.vue'), 'report.read'),
      page('runs', 'runs', () => import('@/features/runs/pages/RunsPage.vue'), 'journal.read'),
      page('audit-log', 'audit-log', () => import('@/features/audit/pages/AuditLogPage.vue'), 'audit.read'),
      page('settings/agency', 'agency-settings', () => import('@/features/setup/pages/AgencySettingsPage.vue'), 'settings.write'),
      page('settings/tills', 'tills', () => import('@/features/setup/pages/TillsPage.vue'), 'settings.write'),
      page('settings/tax-rules', 'tax-rules', () => import('@/features/setup/pages/TaxRulesPage.vue'), 'journal.read'),
      page('profile', 'profile', () => import('@/features/profile/pages/ProfilePage.vue')),
      page('no-access', 'no-access', () => import('@/features/errors/pages/NoAccessPage.vue')),
      page(':rest(.*)*', 'not-found', () => import('@/features/errors/pages/NotFoundPage.vue')),
    ],
  },
];

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path || to.name === from.name ? {} : { top: 0 }),
});

/** These speak with what is there from the start. */
const EARLY = ['root', 'home', 'sign-in'];
router.beforeEach(async (to) => {
  if (!EARLY.includes(String(to.name))) await texts;
  const session = useSession();
  if (to.name === 'kit') return true;
  if (!session.loaded) await session.load().catch(() => undefined);
  if (!session.session) return to.meta.open ? true : { name: 'sign-in', query: to.fullPath === '/' ? {} : { next: to.fullPath } };
  if (to.path === '/') return `/${session.slug}`;
  if (to.meta.open) return true;
  if (to.params['partner'] !== session.slug) return { name: 'not-found', params: { partner: session.slug, rest: to.path.split('/').filter(Boolean) } };
  if (to.meta.permission && !session.can(to.meta.permission)) return { name: 'no-access', params: { partner: session.slug }, query: { from: to.fullPath } };
  return true;
});
