import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DayText } from '../../lib/days.tsx';
import { Loaded, Panel } from '../../lib/parts.tsx';
import { appointmentsQuery } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';
import classes from './home.module.css';

const most = 5;

/** The next appointments from today on the client's clock (PORT-02); nothing where there are none. */
export function ComingAppointments({ today }: { today: string }) {
  const { t } = useTexts();
  const found = useQuery(appointmentsQuery({ from: today }));
  return (
    <Loaded of={found}>
      {({ items }) =>
        items.length === 0 ? null : (
          <Panel title={t('home.coming')}>
            <ul className={classes.coming} aria-label={t('home.coming')}>
              {items.slice(0, most).map((one) => (
                <li key={one.id}>
                  <Link to="/leads/$id" params={{ id: one.leadId }}>
                    {one.title}
                  </Link>
                  <span>
                    <DayText value={one.day} />, {one.time.slice(0, 5)}
                  </span>
                  <small>{one.userEmail}</small>
                </li>
              ))}
            </ul>
            <Link to="/appointments" search={{ from: today }} className={classes.more}>
              {t('home.allComing')}
            </Link>
          </Panel>
        )
      }
    </Loaded>
  );
}
