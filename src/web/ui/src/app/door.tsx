import type { FormEvent, ReactNode } from 'react';
import classes from './door.module.css';

interface DoorProps {
  /** Whose door it is: name and sign, where there is one to show. */
  brand?: { name: string; sign?: string };
  wide?: boolean;
  children: ReactNode;
}

/** The page around sign-in, set-up and one-time links. */
export function Door({ brand, wide, children }: DoorProps) {
  return (
    <main className={classes.door}>
      <div className={classes.card} data-wide={wide || undefined}>
        {brand ? (
          <p className={classes.brand}>
            {brand.sign ? <img src={brand.sign} alt="" className={classes.sign} /> : null}
            {brand.name}
          </p>
        ) : null}
        {children}
      </div>
    </main>
  );
}

interface DoorFormProps {
  title: string;
  intro?: string;
  onSubmit: (form: FormData) => void;
  children: ReactNode;
}

/** The form on it. Passwords are read from the form when it is sent, and never kept in state. */
export function DoorForm({ title, intro, onSubmit, children }: DoorFormProps) {
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    onSubmit(new FormData(event.currentTarget));
  }

  return (
    <form className={classes.form} onSubmit={submit} aria-label={title}>
      <div>
        <h1 className={classes.title}>{title}</h1>
        {intro ? <DoorText>{intro}</DoorText> : null}
      </div>
      {children}
    </form>
  );
}

export function DoorText({ children }: { children: ReactNode }) {
  return <p className={classes.intro}>{children}</p>;
}
