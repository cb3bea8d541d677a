import { useEffect } from 'react';

/** The account's name in the browser's tab. */
export function usePageTitle(name: string | undefined): void {
  useEffect(() => {
    if (name) {
      document.title = name;
    }
  }, [name]);
}
