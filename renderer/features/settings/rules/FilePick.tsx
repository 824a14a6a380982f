import { Button } from 'antd';
import { FileUp } from 'lucide-react';
import { useRef } from 'react';

export interface FilePickProps {
  /** The verb on the button. */
  readonly words: string;
  /** What the file is, for ears. */
  readonly label: string;
  readonly busy: boolean;
  readonly onPick: (file: File) => void;
}

/** A button that opens the system's file dialog for one signed file. */
export function FilePick({ words, label, busy, onPick }: FilePickProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon={<FileUp size={16} aria-hidden />} loading={busy} onClick={() => picker.current?.click()}>
        {words}
      </Button>
      <input
        ref={picker}
        type="file"
        accept=".jws,.json,.txt"
        className="unseen"
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onPick(file);
          event.target.value = '';
        }}
      />
    </>
  );
}
