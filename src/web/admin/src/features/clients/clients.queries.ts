import { operations } from '@leadexec/api-client';
import { queryOptions } from '@tanstack/react-query';

export const walletQuery = (client: number) =>
  queryOptions({ queryKey: ['client', client, 'wallet'], queryFn: () => operations.wallet(client) });
export const portalUsersQuery = (client: number) =>
  queryOptions({ queryKey: ['client', client, 'users'], queryFn: () => operations.portalUsers(client) });
