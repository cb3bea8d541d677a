import { ApiProblem, operator } from '@leadexec/api-client';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

const often = { refetchInterval: 5_000 };
const seldom = { refetchInterval: 30_000 };

export const hostsQuery = () => queryOptions({ queryKey: ['system', 'hosts'], queryFn: operator.hosts, ...often });
export const healthQuery = () => queryOptions({ queryKey: ['system', 'health'], queryFn: operator.health, ...often });
export const queuesQuery = () => queryOptions({ queryKey: ['system', 'queues'], queryFn: operator.queues, ...often });
export const grainsQuery = () => queryOptions({ queryKey: ['system', 'grains'], queryFn: operator.grains, ...often });
export const databaseQuery = () => queryOptions({ queryKey: ['system', 'database'], queryFn: operator.database, ...seldom });

/** Null where this version of the server has no such check. */
export const invariantsQuery = () =>
  queryOptions({
    queryKey: ['system', 'invariants'],
    queryFn: async () => {
      try {
        return await operator.invariants();
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 404) {
          return null;
        }
        throw error;
      }
    },
    refetchInterval: (query) => (query.state.data === null ? false : 5_000),
  });

export function useCheckNow() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: operator.runInvariants,
    onSettled: () => client.invalidateQueries({ queryKey: ['system', 'invariants'] }),
  });
}
