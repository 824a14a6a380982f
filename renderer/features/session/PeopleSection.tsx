import { useState } from 'react';
import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { useStore } from 'zustand';
import { PeopleList } from './PeopleList.tsx';
import { PersonForm } from './PersonForm.tsx';
import type { SessionStore } from './sessionStore.ts';
import './session.css';

/** People in the settings: the list, and the form when asked for. */
export function PeopleSection({ store }: { readonly store: SessionStore }) {
  const people = useStore(store, (state) => state.session?.people ?? []);
  const [adding, setAdding] = useState(false);
  return (
    <>
      <PeopleList people={people} />
      {adding ? (
        <PersonForm store={store} onAdded={() => setAdding(false)} />
      ) : (
        <Button icon={<Plus size={16} aria-hidden />} onClick={() => setAdding(true)}>
          添加人员
        </Button>
      )}
    </>
  );
}
