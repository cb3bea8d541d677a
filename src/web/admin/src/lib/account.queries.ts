import { account } from '@leadexec/api-client';
import { queryOptions } from '@tanstack/react-query';

/** The company's settings with their version beside them. */
export const readAccount = async () => {
  const { body, tag } = await account.get();
  return { ...body, tag };
};

export const accountQuery = () => queryOptions({ queryKey: ['account'], queryFn: readAccount });
