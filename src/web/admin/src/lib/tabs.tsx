import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './tabs.module.css';

/** Parts of a thing; the address names the one in sight. */
export function PageTabs<Tab extends string>(props: {
  label: string;
  tab: Tab;
  onTab: (tab: Tab) => void;
  parts: readonly { tab: Tab; name: string; body: () => ReactNode }[];
}) {
  return (
    <Tabs
      value={props.tab}
      onChange={(next) => {
        const found = props.parts.find((part) => part.tab === next);
        return found ? props.onTab(found.tab) : undefined;
      }}
      keepMounted={false}
      className={classes.tabs}
    >
      <Tabs.List aria-label={props.label}>
        {props.parts.map((part) => (
          <Tabs.Tab key={part.tab} value={part.tab}>
            {part.name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {props.parts.map((part) => (
        <Tabs.Panel key={part.tab} value={part.tab} className={classes.panel}>
          {props.tab === part.tab ? part.body() : null}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
