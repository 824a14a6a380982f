import { FileUp } from 'lucide-react';

/** What happens when the file that hovers over the window is let go. */
export function DropVeil() {
  return (
    <div className="drop-veil" aria-hidden>
      <FileUp size={32} strokeWidth={1.5} />
      松开，导入为政策
    </div>
  );
}
