export interface Mock {
  url: string;
  state: {
    mode: 'full' | 'empty' | 'broken';
    session: 'staff' | 'client' | undefined;
    read: Set<string>;
    style: string;
    requests: { method: string; path: string; body: unknown }[];
  };
  close: () => void;
}

export function startMock(options?: { port?: number; mode?: 'full' | 'empty' | 'broken' }): Promise<Mock>;
