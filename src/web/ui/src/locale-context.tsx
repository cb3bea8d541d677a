import { createContext, type ReactNode, useContext, useMemo } from 'react';

export interface AccountLocale {
  /** IANA zone in which times are shown. */
  zoneId: string;
  /** ISO 4217. */
  currency: string;
}

const fallback: AccountLocale = { zoneId: 'UTC', currency: 'USD' };
const Context = createContext<AccountLocale>(fallback);

export function AccountLocaleProvider({ zoneId, currency, children }: AccountLocale & { children: ReactNode }) {
  const value = useMemo(() => ({ zoneId, currency }), [zoneId, currency]);
  return <Context value={value}>{children}</Context>;
}

export function useAccountLocale(): AccountLocale {
  return useContext(Context);
}
