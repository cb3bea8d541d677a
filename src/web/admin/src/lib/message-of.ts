import { ApiProblem } from '@leadexec/api-client';

/** What is wrong, in the server's words. */
export function messageOf(error: Error): string {
  const errors = error instanceof ApiProblem ? Object.values(error.errors).flat() : [];
  const detail = error instanceof ApiProblem ? error.detail : undefined;
  return errors.length > 0 ? errors.join(' ') : detail ? `${error.message} ${detail}` : error.message;
}
