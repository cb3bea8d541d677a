import { createContext } from 'react';

/** What is shown is the draft, and what is saved goes there. */
export const InDraft = createContext(false);
