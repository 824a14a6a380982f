import type { ReactNode } from 'react';

export interface SettingsSectionProps {
  readonly id: string;
  readonly name: string;
  readonly children: ReactNode;
}

/** One part of the settings; its heading can take the focus, so that the index leads to it. */
export function SettingsSection({ id, name, children }: SettingsSectionProps) {
  return (
    <section className="settings-section" aria-labelledby={`settings-${id}`}>
      <h2 id={`settings-${id}`} tabIndex={-1}>
        {name}
      </h2>
      {children}
    </section>
  );
}
