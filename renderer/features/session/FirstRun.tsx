import { useState } from 'react';
import { Building2, GraduationCap } from 'lucide-react';
import { DemonstrationForm } from './DemonstrationForm.tsx';
import { DepartmentForm } from './DepartmentForm.tsx';
import type { SessionStore } from './sessionStore.ts';

type Way = 'demonstration' | 'department';

/** The first time: try it in the demonstration department (演示部门), or found one's own. */
export function FirstRun({ store }: { readonly store: SessionStore }) {
  const [way, setWay] = useState<Way | null>(null);
  const back = () => {
    store.getState().clearProblem();
    setWay(null);
  };
  if (way === 'demonstration') return <DemonstrationForm store={store} onBack={back} />;
  if (way === 'department') return <DepartmentForm store={store} onBack={back} />;
  return (
    <>
      <h1 tabIndex={-1} data-screen-title>
        从哪里开始？
      </h1>
      <p className="quiet">从导入政策到送审、审批、报送，全部在这台电脑上完成。</p>
      <ul className="first-ways">
        <li>
          <button type="button" className="first-way" onClick={() => setWay('demonstration')}>
            <GraduationCap className="icon" size={24} strokeWidth={1.5} aria-hidden />
            <span>
              <strong>先在演示部门试一试</strong>
              <span className="quiet">一名经办人和一名科室负责人，各有自己的密钥；演示的签名不用于正式报送。</span>
            </span>
          </button>
        </li>
        <li>
          <button type="button" className="first-way" onClick={() => setWay('department')}>
            <Building2 className="icon" size={24} strokeWidth={1.5} aria-hidden />
            <span>
              <strong>建立本部门</strong>
              <span className="quiet">填写部门名称和统一社会信用代码，再添加人员。</span>
            </span>
          </button>
        </li>
      </ul>
    </>
  );
}
