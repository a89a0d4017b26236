import { useState } from 'react';
import type { Outlet } from '../../../preload/contract.ts';
import { Dialog, DialogBody } from '../../app/controls/Dialog.tsx';
import { useAnswer } from '../../client/use-answer.ts';
import { OutletLines } from '../../cleaning/OutletLines.tsx';
import { outletLines as lines } from '../../messages/outlet-lines.ts';
import { outlets as messages } from '../../messages/outlets.ts';
import { OutletForm } from './OutletForm.tsx';
import { OutletList } from './OutletList.tsx';

const NONE: readonly Outlet[] = [];

/** All outlets, each to be named, merged and split. */
export function OutletsDialog({ onClose }: { readonly onClose: () => void }) {
  const { value: outlets = NONE } = useAnswer('outlets.list', {}, 0);
  const [chosen, setChosen] = useState<string | null>(null);
  const [showsLines, setShowsLines] = useState(false);
  const outlet = outlets.find(({ name }) => name === chosen);
  const title = outlet && showsLines ? lines.title(outlet.name) : outlet?.name;
  return (
    <Dialog title={title ?? messages.title} width="34rem" onClose={onClose}>
      <DialogBody>
        {outlet === undefined ? (
          <OutletList outlets={outlets} onChoose={setChosen} />
        ) : showsLines ? (
          <OutletLines outlet={outlet} onBack={() => setShowsLines(false)} />
        ) : (
          <OutletForm
            key={outlet.name}
            outlet={outlet}
            outlets={outlets}
            onLines={() => setShowsLines(true)}
            onDone={() => setChosen(null)}
          />
        )}
      </DialogBody>
    </Dialog>
  );
}
