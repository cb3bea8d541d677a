import { api } from '@leadexec/api-client';
import { queryOptions } from '@tanstack/react-query';

export const directoryQuery = () => queryOptions({ queryKey: ['directory'], queryFn: api.directory, staleTime: 60_000 });
