import type { MenuItemConstructorOptions } from 'electron';

/**
 * The menu. It exists mostly so that copy, paste and undo have their keys on every system; what the product does
 * is in the window. No reload: it would throw away what is being composed.
 */
export function menuTemplate(platform: NodeJS.Platform, name: string): MenuItemConstructorOptions[] {
  const file: MenuItemConstructorOptions =
    platform === 'darwin'
      ? {
          label: name,
          submenu: [
            { role: 'about', label: `关于${name}` },
            { type: 'separator' },
            { role: 'hide', label: '隐藏' },
            { role: 'hideOthers', label: '隐藏其他' },
            { type: 'separator' },
            { role: 'quit', label: '退出' },
          ],
        }
      : { label: '文件', submenu: [{ role: 'quit', label: '退出' }] };
  return [
    file,
    {
      label: '编辑',
      submenu: [
        { role: 'undo', label: '撤销' },
        { role: 'redo', label: '重做' },
        { type: 'separator' },
        { role: 'cut', label: '剪切' },
        { role: 'copy', label: '复制' },
        { role: 'paste', label: '粘贴' },
        { role: 'pasteAndMatchStyle', label: '粘贴为纯文本' },
        { role: 'selectAll', label: '全选' },
      ],
    },
    {
      label: '视图',
      submenu: [
        { role: 'zoomIn', label: '放大' },
        { role: 'zoomOut', label: '缩小' },
        { role: 'resetZoom', label: '实际大小' },
        { type: 'separator' },
        { role: 'togglefullscreen', label: '全屏' },
      ],
    },
    {
      label: '窗口',
      submenu: [
        { role: 'minimize', label: '最小化' },
        { role: 'close', label: '关闭窗口' },
      ],
    },
  ];
}
