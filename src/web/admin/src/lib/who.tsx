import { company } from '@leadexec/api-client';
import { useQuery } from '@tanstack/react-query';

/** Who did it: histories and books say "user/7", people read a name. What is no person stays as it is. */
export function Who({ actor }: { actor: string | null | undefined }) {
  const id = /^user\/(\d+)$/.exec(actor ?? '')?.[1];
  const { data } = useQuery({
    queryKey: ['person', id],
    queryFn: () => company.person(Number(id)),
    enabled: id !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return data?.name ?? actor;
}
