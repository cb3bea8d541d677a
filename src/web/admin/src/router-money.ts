import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { payoutSearch, statementSearch } from './features/books/books-search.ts';
import { invoiceSearch } from './features/invoices/invoice-search.ts';
import { paymentSearch } from './features/payments/payment-search.ts';
import { returnSearch } from './features/returns/return-search.ts';
import { positive } from './lib/list-state.ts';
import { z } from './lib/zod.ts';
import { shell } from './router-base.tsx';

const returnPages = () => import('./routes/returns.tsx');
const returns = createRoute({
  getParentRoute: () => shell,
  path: '/returns',
  validateSearch: returnSearch,
  component: lazyRouteComponent(returnPages, 'ReturnsPage'),
});
const newReturn = createRoute({
  getParentRoute: () => shell,
  path: '/returns/new',
  validateSearch: z.object({ lead: z.string().max(40).optional().catch(undefined) }),
  component: lazyRouteComponent(returnPages, 'NewReturnPage'),
});
const importReturns = createRoute({
  getParentRoute: () => shell,
  path: '/returns/import',
  component: lazyRouteComponent(returnPages, 'ImportReturnsPage'),
});
const returnSettings = createRoute({
  getParentRoute: () => shell,
  path: '/returns/settings',
  component: lazyRouteComponent(returnPages, 'ReturnSettingsPage'),
});
const oneReturn = createRoute({
  getParentRoute: () => shell,
  path: '/returns/$returnId',
  component: lazyRouteComponent(returnPages, 'ReturnPage'),
});

const invoicePages = () => import('./routes/invoices.tsx');
const invoices = createRoute({
  getParentRoute: () => shell,
  path: '/invoices',
  validateSearch: invoiceSearch,
  component: lazyRouteComponent(invoicePages, 'InvoicesPage'),
});
const newInvoice = createRoute({
  getParentRoute: () => shell,
  path: '/invoices/new',
  validateSearch: z.object({ client: positive, order: positive }),
  component: lazyRouteComponent(invoicePages, 'NewInvoicePage'),
});
const invoice = createRoute({
  getParentRoute: () => shell,
  path: '/invoices/$invoiceId',
  component: lazyRouteComponent(invoicePages, 'InvoicePage'),
});
const editInvoice = createRoute({
  getParentRoute: () => shell,
  path: '/invoices/$invoiceId/edit',
  component: lazyRouteComponent(invoicePages, 'EditInvoicePage'),
});

const paymentPages = () => import('./routes/payments.tsx');
const payments = createRoute({
  getParentRoute: () => shell,
  path: '/payments',
  validateSearch: paymentSearch,
  component: lazyRouteComponent(paymentPages, 'PaymentsPage'),
});
const payment = createRoute({
  getParentRoute: () => shell,
  path: '/payments/$paymentId',
  component: lazyRouteComponent(paymentPages, 'PaymentPage'),
});

const bookPages = () => import('./routes/books.tsx');
const statements = createRoute({
  getParentRoute: () => shell,
  path: '/statements',
  validateSearch: statementSearch,
  component: lazyRouteComponent(bookPages, 'StatementsPage'),
});
const payouts = createRoute({
  getParentRoute: () => shell,
  path: '/payouts',
  validateSearch: payoutSearch,
  component: lazyRouteComponent(bookPages, 'PayoutsPage'),
});
const sourcePayouts = createRoute({
  getParentRoute: () => shell,
  path: '/payouts/$sourceId',
  validateSearch: payoutSearch,
  component: lazyRouteComponent(bookPages, 'SourcePayoutsPage'),
});
const books = createRoute({
  getParentRoute: () => shell,
  path: '/books',
  component: lazyRouteComponent(bookPages, 'BooksPage'),
});

const accountPages = () => import('./routes/account-settings.tsx');
const billing = createRoute({
  getParentRoute: () => shell,
  path: '/billing',
  component: lazyRouteComponent(accountPages, 'BillingPage'),
});
const credentials = createRoute({
  getParentRoute: () => shell,
  path: '/credentials',
  component: lazyRouteComponent(accountPages, 'CredentialsPage'),
});

const staff = createRoute({
  getParentRoute: () => shell,
  path: '/staff',
  component: lazyRouteComponent(() => import('./routes/staff.tsx'), 'StaffPage'),
});

/** Pages about money and the account. */
export const moneyPages = [
  returns,
  newReturn,
  importReturns,
  returnSettings,
  oneReturn,
  invoices,
  newInvoice,
  invoice,
  editInvoice,
  payments,
  payment,
  statements,
  payouts,
  sourcePayouts,
  books,
  billing,
  credentials,
  staff,
] as const;
