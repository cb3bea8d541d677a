import { operations } from '@leadexec/api-client';
import { queryOptions } from '@tanstack/react-query';
import type { Choice } from './settings/fields.tsx';

/** The newest 200 orders of a client, to choose from. */
export const clientOrderChoicesQuery = (clientId: number) =>
  queryOptions({
    queryKey: ['orders', 'choices', clientId],
    queryFn: async (): Promise<Choice[]> =>
      (await operations.orders({ clientId, limit: 200 })).items.map((order) => ({
        value: String(order.id),
        label: `${order.id} · ${order.name}`,
      })),
  });
