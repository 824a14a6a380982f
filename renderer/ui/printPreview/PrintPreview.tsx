/**
 * A PDF as it will be printed, page under page. The bytes are drawn here, in the window, from the
 * very file that is signed: there is no second rendering that could differ from it.
 *
 * Only pages near the view are drawn; each carries its text invisibly on top, so that words can be
 * selected and are read aloud.
 */
import { ChevronLeft, ChevronRight, Minus, Plus } from 'lucide-react';
import { Button } from 'antd';
import { useRef } from 'react';
import { PrintPage } from './PrintPage.tsx';
import { useOpenPdf } from './useOpenPdf.ts';
import { usePageWalk } from './usePageWalk.ts';
import { useZoom } from './useZoom.ts';
import { Problem } from '../Problem.tsx';
import './printPreview.css';

export interface PrintPreviewProps {
  readonly pdf: Uint8Array;
  /** What is shown, for ears: 解读, 政策原文. */
  readonly label: string;
  /** Called once for each page (from 1) whose middle has been in view. */
  readonly onPageSeen?: (page: number, total: number) => void;
}

export function PrintPreview({ pdf, label, onPageSeen }: PrintPreviewProps) {
  const opened = useOpenPdf(pdf);
  const desk = useRef<HTMLDivElement>(null);
  const sizes = opened.state === 'open' ? opened.sizes : [];
  const zoom = useZoom(desk, sizes);
  const walk = usePageWalk(desk, pdf, sizes.length, onPageSeen);

  if (opened.state === 'failed')
    return <Problem>这份文件打不开，无法预览。请重新生成；仍打不开时告诉信息中心。</Problem>;
  return (
    <section className="print-preview" aria-label={`${label}的打印预览`} aria-busy={opened.state === 'opening'}>
      <div className="print-tools">
        <Button
          size="small"
          type="text"
          aria-label="上一页"
          icon={<ChevronLeft size={16} />}
          disabled={walk.page <= 1}
          onClick={() => walk.goTo(walk.page - 1)}
        />
        <span className="print-count" aria-live="polite">
          {sizes.length === 0 ? '正在打开…' : `${walk.page} / ${sizes.length} 页`}
        </span>
        <Button
          size="small"
          type="text"
          aria-label="下一页"
          icon={<ChevronRight size={16} />}
          disabled={walk.page >= sizes.length}
          onClick={() => walk.goTo(walk.page + 1)}
        />
        <span className="print-tools-gap" />
        <Button size="small" type="text" aria-label="缩小" icon={<Minus size={16} />} onClick={zoom.smaller} />
        <span className="print-zoom">{zoom.percent}%</span>
        <Button size="small" type="text" aria-label="放大" icon={<Plus size={16} />} onClick={zoom.larger} />
        <Button size="small" onClick={zoom.fitPage}>
          整页
        </Button>
        <Button size="small" onClick={zoom.fitWidth}>
          适合宽度
        </Button>
      </div>
      {/* Focusable, so that the arrow keys scroll it without a mouse. */}
      <div className="print-desk" ref={desk} tabIndex={0} role="group" aria-label={`${label}，共 ${sizes.length} 页`}>
        {opened.state === 'open' &&
          sizes.map((size, index) => (
            <PrintPage
              key={index}
              document={opened.document}
              number={index + 1}
              total={sizes.length}
              size={size}
              scale={zoom.scale}
              near={walk.near(index + 1)}
            />
          ))}
      </div>
    </section>
  );
}
