import { Notification } from 'electron';

/** As in electron-builder.yml: Windows shows notifications only of a program whose shortcut bears its id. */
export const windowsAppId = 'invalid.example.disclosure-desk';

/** Shown and not yet clicked or closed: Electron forgets the click of a notification that nobody holds. */
export function createNotifier(): (title: string, body: string, onClick: () => void) => void {
  const shown = new Set<Notification>();
  return (title, body, onClick) => {
    if (!Notification.isSupported()) return;
    const notification = new Notification({ title, body });
    const forget = (): void => void shown.delete(notification);
    shown.add(notification);
    notification.on('click', () => {
      forget();
      onClick();
    });
    notification.on('close', forget);
    notification.show();
  };
}
