export interface Mock {
  url: string;
  state: {
    mode: 'full' | 'empty' | 'broken';
    session: 'staff' | 'client' | undefined;
    read: Set<string>;
    style: string;
    requests: { method: string; path: string; query: string; body: unknown }[];
  };
  close: () => void;
}

export function inProcess(): Pick<Mock, 'state'> & { fetch: typeof fetch };

export function startMock(options?: { port?: number; mode?: 'full' | 'empty' | 'broken' }): Promise<Mock>;
