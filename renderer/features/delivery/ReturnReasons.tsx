import { Undo2 } from 'lucide-react';
import type { ReturnReason } from '#shared/domain/delivery/delivery.ts';

/** Why the portal sent a package back (退回理由), each with its place. */
export function ReturnReasons({ reasons }: { readonly reasons: readonly ReturnReason[] }) {
  return (
    <div className="package-box is-returned">
      <Undo2 className="icon tone-amber" size={16} strokeWidth={1.75} aria-hidden />
      <div>
        <strong>门户退回，{reasons.length} 条理由</strong>（退回单签名已验证）
        <ol>
          {reasons.map(({ where, why }, index) => (
            <li key={`${where} ${why}`}>
              {index + 1}. {where}：{why}
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}
