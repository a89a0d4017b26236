import { useState } from 'react';
import { Button } from '../../app/controls/Button.tsx';
import { outlets as messages } from '../../messages/outlets.ts';
import { OutletsDialog } from './OutletsDialog.tsx';

/** Opens the list of all outlets. */
export function OutletsButton() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" onPress={() => setIsOpen(true)}>
        {messages.manage}
      </Button>
      {isOpen && <OutletsDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}
