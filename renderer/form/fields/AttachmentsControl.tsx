import { Button } from 'antd';
import { Paperclip, Upload, X } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { attachmentsOf, type Attachment } from '#shared/domain/form/fieldValue.ts';
import type { AttachmentsField } from '#shared/domain/rulepack/field.ts';
import type { JsonValue } from '#shared/lib/json.ts';
import { sizeText } from '#renderer/lib/sizeText.ts';
import { Problem } from '#renderer/ui/Problem.tsx';
import type { FieldControl } from '#renderer/ui/Field.tsx';
import { useFormRoom } from '../useFormRoom.ts';
import { TypedText } from './TypedText.tsx';

export interface AttachmentsControlProps {
  readonly control: FieldControl;
  readonly field: AttachmentsField;
  readonly value: JsonValue | undefined;
  readonly readOnly: boolean;
  readonly onWrite: (value: JsonValue | undefined) => void;
}

const asIs = (text: string): string => text;

/** Files kept with the record: chosen, dropped or pasted; each with its size and what it is. */
export function AttachmentsControl({ control, field, value, readOnly, onWrite }: AttachmentsControlProps) {
  const room = useFormRoom();
  const picker = useRef<HTMLInputElement>(null);
  const [adding, setAdding] = useState(0);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [over, setOver] = useState(false);
  const files = attachmentsOf(value);
  // Several files are added one after the other: each goes behind what is there when it arrives.
  const latest = useRef(files);
  useLayoutEffect(() => {
    latest.current = files;
  });

  const write = (next: readonly Attachment[]) => {
    latest.current = next;
    onWrite(next.length === 0 ? undefined : next.map((file) => ({ ...file })));
  };
  const add = async (chosen: readonly File[]) => {
    if (readOnly || chosen.length === 0) return;
    setProblems([]);
    setAdding(chosen.length);
    for (const file of chosen) {
      const kept = await room.attach(file);
      setAdding((left) => left - 1);
      if (!kept.ok) setProblems((said) => [...said, kept.error]);
      else if (latest.current.some(({ sha256 }) => sha256 === kept.value.sha256))
        setProblems((said) => [...said, `“${file.name}”和已有的附件内容相同，没有再加。`]);
      else write([...latest.current, kept.value]);
    }
  };
  return (
    <div
      className={`form-files${over ? ' is-over' : ''}`}
      onDragOver={(event) => {
        if (readOnly || !event.dataTransfer.types.includes('Files')) return;
        // The window refuses files dropped elsewhere; here they are welcome.
        event.preventDefault();
        event.stopPropagation();
        event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (readOnly) return;
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        void add([...event.dataTransfer.files]);
      }}
      onPaste={(event) => {
        if (event.clipboardData.files.length === 0) return;
        event.preventDefault();
        void add([...event.clipboardData.files]);
      }}
    >
      <ul>
        {files.map((file) => (
          <li key={file.id === '' ? file.sha256 : file.id} className="form-file">
            <Paperclip className="icon" size={16} strokeWidth={1.75} aria-hidden />
            <button
              type="button"
              className="link-button one-line"
              title={file.name}
              onClick={() => void room.fetchFile(file).then((says) => setProblems(says === null ? [] : [says]))}
            >
              {file.name}
            </button>
            <span className="quiet">{sizeText(file.size)}</span>
            <TypedText
              control={{
                id: `${control.id}-${file.sha256.slice(0, 12)}`,
                'aria-invalid': false,
                'aria-describedby': undefined,
                'aria-label': `${file.name}的说明`,
              }}
              value={file.caption}
              maxLength={200}
              readOnly={readOnly}
              placeholder="说明：这是什么文件"
              read={asIs}
              show={asIs}
              onWrite={(caption) =>
                write(files.map((kept) => (kept.sha256 === file.sha256 ? { ...kept, caption } : kept)))
              }
            />
            {!readOnly && (
              <button
                type="button"
                className="form-icon-button"
                aria-label={`移去附件${file.name}`}
                onClick={() => write(files.filter(({ sha256 }) => sha256 !== file.sha256))}
              >
                <X size={16} strokeWidth={1.75} aria-hidden />
              </button>
            )}
          </li>
        ))}
      </ul>
      {problems.map((says) => (
        <Problem key={says}>{says}</Problem>
      ))}
      {readOnly && files.length === 0 && <span className="quiet">没有附件</span>}
      {!readOnly && (
        <p className="form-files-add">
          <Button
            id={control.id}
            size="small"
            icon={<Upload size={16} aria-hidden />}
            loading={adding > 0}
            aria-describedby={control['aria-describedby']}
            onClick={() => picker.current?.click()}
          >
            加附件
          </Button>
          <span className="quiet">
            {field.endings.length > 0 ? `${field.endings.join('、')} 文件；` : ''}也可以拖到这里，或复制文件后粘贴
          </span>
          <input
            ref={picker}
            type="file"
            multiple
            hidden
            accept={field.endings.length === 0 ? undefined : field.endings.map((ending) => `.${ending}`).join(',')}
            onChange={(event) => {
              const chosen = [...(event.target.files ?? [])];
              // The same file may be chosen again after it was taken away.
              event.target.value = '';
              void add(chosen);
            }}
          />
        </p>
      )}
    </div>
  );
}
