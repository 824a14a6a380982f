import { useEffect, type ReactNode } from 'react';
import { Switch } from 'antd';
import { useStore } from 'zustand';
import type { Preferences } from '#renderer/lib/preferences.ts';
import { momentText } from '#renderer/lib/timeText.ts';
import { useNow } from '#renderer/lib/useNow.ts';
import { Facts } from './Facts.tsx';
import { PortalSection } from './PortalSection.tsx';
import { problemText } from './problemText.ts';
import { RulesSection } from './rules/RulesSection.tsx';
import type { RulesSettingsStore } from './rules/rulesSettingsStore.ts';
import { SettingsSection } from './SettingsSection.tsx';
import type { SettingsStore } from './settingsStore.ts';
import { Problem } from '#renderer/ui/Problem.tsx';
import { ScreenHead } from '#renderer/ui/ScreenHead.tsx';
import './settings.css';

export interface SettingsScreenProps {
  readonly store: SettingsStore;
  readonly rules: RulesSettingsStore;
  readonly preferences: Preferences;
  /** The people of the department; another feature's, so the app hands it in. */
  readonly people: ReactNode;
}

const sections = [
  { id: 'department', name: '部门' },
  { id: 'people', name: '人员' },
  { id: 'portal', name: '门户' },
  { id: 'rules', name: '规则与日历' },
  { id: 'machine', name: '本机' },
  { id: 'keys', name: '键盘' },
] as const;

/** 设置: one column with an index; facts of this machine as they are. */
export function SettingsScreen({ store, rules, preferences, people }: SettingsScreenProps) {
  const session = useStore(store, (state) => state.session);
  const problem = useStore(store, (state) => state.problem);
  const refresh = useStore(store, (state) => state.refresh);
  const rowKeys = useStore(preferences, (state) => state.rowKeys);
  const now = useNow();
  useEffect(() => {
    void refresh();
  }, [refresh]);

  return (
    <main className="screen">
      <ScreenHead title="设置" />
      <div className="settings">
        <nav className="settings-index" aria-label="设置目录">
          {sections.map(({ id, name }) => (
            <button key={id} type="button" onClick={() => showSection(id)}>
              {name}
            </button>
          ))}
        </nav>
        <div className="settings-column" data-pane="设置项" tabIndex={-1}>
          {session === null && problem && <Problem>{problemText(problem)}</Problem>}
          {session && (
            <>
              <SettingsSection id="department" name="部门">
                <Facts
                  rows={[
                    ['名称', session.department?.name ?? '没有建立'],
                    ['统一社会信用代码', session.department?.uscc ?? '—'],
                    ...(session.department?.demonstration ? [['用途', '演示部门，签名不用于正式报送'] as const] : []),
                  ]}
                />
              </SettingsSection>
              <SettingsSection id="people" name="人员">
                {people}
              </SettingsSection>
              <SettingsSection id="portal" name="门户">
                <PortalSection store={store} session={session} now={now} />
              </SettingsSection>
              <SettingsSection id="rules" name="规则与日历">
                <RulesSection store={rules} now={now} />
              </SettingsSection>
              <SettingsSection id="machine" name="本机">
                <Facts
                  rows={[
                    ['数据文件夹', session.dataFolder],
                    [
                      '密钥保护',
                      session.keyStore === 'os'
                        ? '口令一层，操作系统的密钥库再加一层'
                        : '只有口令一层：这台电脑的操作系统没有可用的密钥库',
                    ],
                    ['名册', rosterText(session.roster, now)],
                    ['版本', session.version],
                  ]}
                />
              </SettingsSection>
              <SettingsSection id="keys" name="键盘">
                <label className="settings-switch">
                  <Switch
                    checked={rowKeys}
                    onChange={preferences.getState().setRowKeys}
                    aria-label="列表里用 J、K 移动"
                  />
                  列表里用 J、K 移动
                </label>
                <p className="quiet">关闭后只用方向键。按 F1 看所有按键。</p>
              </SettingsSection>
            </>
          )}
        </div>
      </div>
    </main>
  );
}

function showSection(id: string): void {
  const heading = document.querySelector<HTMLElement>(`#settings-${id}`);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

function rosterText(
  roster: { readonly version: number; readonly expiresAt: string; readonly demonstration: boolean } | null,
  now: number,
): string {
  if (roster === null) return '还没有名册。接入门户后取得；没有名册时不能审批。';
  const until = momentText(roster.expiresAt, now);
  const expired = Date.parse(roster.expiresAt) < now;
  return [
    `第 ${roster.version} 版`,
    expired ? `已于 ${until} 过期，请联网更新` : `有效至 ${until}`,
    roster.demonstration ? '演示用' : null,
  ]
    .filter((part) => part !== null)
    .join('，');
}
