import { MoneyText } from '@leadexec/ui';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ComingAppointments } from '../features/home/coming.tsx';
import { DaysChart } from '../features/home/days-chart.tsx';
import classes from '../features/home/home.module.css';
import { LeadCards } from '../features/leads/lead-cards.tsx';
import { Head, Loaded, Panel } from '../lib/parts.tsx';
import { dashboardQuery, invoicesQuery, latestQuery, ordersQuery, walletQuery } from '../lib/queries.ts';
import { useTexts } from '../lib/use-texts.ts';

/** Adds amounts such as "12.50" in whole cents. */
const sum = (amounts: readonly string[]) => {
  const cents = amounts.reduce((all, amount) => all + BigInt(amount.replace('.', '')), 0n);
  const text = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${text.slice(0, -2)}.${text.slice(-2)}`;
};

/** What a client wants to know first (PORT-02). */
export function HomePage() {
  const { t } = useTexts();
  const dashboard = useQuery(dashboardQuery());
  const latest = useQuery(latestQuery());
  return (
    <>
      <Head title={t('home.title')} />
      <Loaded of={dashboard}>
        {(figures) => (
          <>
            <div className={classes.tiles}>
              <Link
                to="/leads"
                search={{ show: 'unread' }}
                className={classes.tile}
                data-tone={figures.unread > 0 ? 'accent' : undefined}
              >
                <span>{t('home.unread')}</span>
                <strong>{figures.unread}</strong>
              </Link>
              <Link to="/leads" className={classes.tile}>
                <span>{t('home.thisMonth')}</span>
                <strong>{figures.thisMonth.reduce((all, day) => all + day.leads, 0)}</strong>
              </Link>
              <Link to="/statement" className={classes.tile}>
                <span>{t('home.spent')}</span>
                <strong>
                  <MoneyText value={sum(figures.thisMonth.map((day) => day.cost))} />
                </strong>
              </Link>
              <MoneyTiles />
            </div>
            <ComingAppointments today={figures.today} />
            <Panel title={t('home.perDay')}>
              <DaysChart today={figures.today} now={figures.thisMonth} before={figures.lastMonth} />
            </Panel>
          </>
        )}
      </Loaded>
      <Loaded of={latest}>
        {(page) =>
          page.items.length === 0 ? (
            <Panel title={t('home.latest')}>{t('leads.emptyHint')}</Panel>
          ) : (
            <section aria-label={t('home.latest')}>
              <h2>{t('home.latest')}</h2>
              <LeadCards leads={page.items} />
              <Link to="/leads" className={classes.more}>
                {t('home.all')}
              </Link>
            </section>
          )
        }
      </Loaded>
    </>
  );
}

/** Balance, orders and what is to pay; each comes when it comes. */
function MoneyTiles() {
  const { t } = useTexts();
  const wallet = useQuery(walletQuery());
  const orders = useInfiniteQuery(ordersQuery('open'));
  const invoices = useInfiniteQuery(invoicesQuery());
  const open = orders.data?.pages.flatMap((page) => page.items);
  const due = invoices.data?.pages
    .flatMap((page) => page.items)
    .filter((one) => ['open', 'partlyPaid', 'overdue'].includes(one.status));
  return (
    <>
      <Link to="/payment-methods" className={classes.tile}>
        <span>{t('home.balance')}</span>
        <strong>
          <MoneyText value={wallet.data?.balance} />
        </strong>
      </Link>
      <Link to="/orders" className={classes.tile}>
        <span>{t('home.openOrders')}</span>
        <strong>{open ? open.length : '–'}</strong>
      </Link>
      <Link to="/invoices" className={classes.tile} data-tone={due?.some((one) => one.status === 'overdue') ? 'bad' : undefined}>
        <span>{t('home.due')}</span>
        <strong>
          <MoneyText value={due ? sum(due.map((one) => one.balance)) : undefined} />
        </strong>
      </Link>
    </>
  );
}
