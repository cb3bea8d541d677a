import { api } from '@leadexec/api-client';
import { queryOptions } from '@tanstack/react-query';

export const meQuery = () => queryOptions({ queryKey: ['me'], queryFn: ({ signal }) => api.me(signal), staleTime: 60_000 });
