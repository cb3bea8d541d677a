import { ApiProblem, api, type Person } from '@leadexec/api-client';
import { useMutation, useQuery } from '@tanstack/react-query';

/** A one-time link: whose account it is, and setting its password, which ends with a signed-in browser. */
export function useOneTimeLink(token: string, onSignedIn: (person: Person) => void) {
  const link = useQuery({
    queryKey: ['link', token],
    queryFn: () => api.showLink(token),
    enabled: token !== '',
    retry: false,
    gcTime: 0,
  });
  const redeem = useMutation({
    mutationFn: async (password: string) => {
      const person = await api.redeemLink(token, password);
      return api.signIn(person.email, password);
    },
    onSuccess: onSignedIn,
  });
  return {
    link,
    redeem,
    problem: redeem.error instanceof ApiProblem ? redeem.error : undefined,
    unusable: token === '' || (link.error instanceof ApiProblem && link.error.status === 404),
  };
}
