import { Button } from 'antd';
import { CircleCheck, Unplug } from 'lucide-react';
import { useState } from 'react';
import type { SessionState } from '#shared/contract/session.ts';
import { momentText } from '#renderer/lib/timeText.ts';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import { EnrolForm } from './EnrolForm.tsx';
import { Facts } from './Facts.tsx';
import type { SettingsStore } from './settingsStore.ts';

export interface PortalSectionProps {
  readonly store: SettingsStore;
  readonly session: SessionState;
  readonly now: number;
}

/** Whether this department is enrolled at a portal, and the form that does it. */
export function PortalSection({ store, session, now }: PortalSectionProps) {
  const [changing, setChanging] = useState(false);
  const { portal } = session;
  if (portal && !changing) {
    return (
      <>
        <StateMark icon={CircleCheck} tone="green">
          已接入
        </StateMark>
        <Facts
          rows={[
            ['地址', portal.baseUrl],
            ['接入时间', momentText(portal.enrolledAt, now)],
          ]}
        />
        <Button onClick={() => setChanging(true)}>重新接入</Button>
      </>
    );
  }
  return (
    <>
      <StateMark icon={portal ? CircleCheck : Unplug} tone={portal ? 'green' : 'plain'}>
        {portal ? '已接入，正在改' : '还没有接入'}
      </StateMark>
      <EnrolForm
        store={store}
        people={session.people}
        {...(portal && { onLeave: () => setChanging(false) })}
        onDone={() => setChanging(false)}
      />
    </>
  );
}
