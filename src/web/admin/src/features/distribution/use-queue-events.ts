import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** Reads the queue again when the server says that it changed. False while it does not say so: then the queue is read every few seconds. */
export function useQueueEvents(): boolean {
  const client = useQueryClient();
  const [live, setLive] = useState(false);
  useEffect(() => {
    if (typeof EventSource === 'undefined') {
      return;
    }
    const stream = new EventSource('/api/v1/queue/events');
    stream.addEventListener('queue', () => {
      setLive(true);
      void client.invalidateQueries({ queryKey: ['queue'] });
    });
    // The browser connects again by itself; where it was refused, the page goes on asking.
    stream.addEventListener('error', () => setLive(false));
    return () => stream.close();
  }, [client]);
  return live;
}
