import { leadRecord } from '@leadexec/api-client';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

// All below the lead's own key, so that what is done to a lead shows everywhere on its page.
export const historyQuery = (lead: string) =>
  queryOptions({ queryKey: ['lead', lead, 'history'], queryFn: () => leadRecord.history(lead) });
export const leadNotesQuery = (lead: string) =>
  queryOptions({ queryKey: ['lead', lead, 'lead-notes'], queryFn: () => leadRecord.notes(lead) });
export const filesQuery = (lead: string) =>
  queryOptions({ queryKey: ['lead', lead, 'files'], queryFn: () => leadRecord.files(lead) });

/** Does something to the lead's record; the lead is read again, whether it worked or not. */
export function useRecordDeed<T>(lead: string, mutationFn: (what: T) => Promise<unknown>, onSuccess?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    ...(onSuccess ? { onSuccess } : {}),
    onSettled: () => client.invalidateQueries({ queryKey: ['lead', lead] }),
  });
}
