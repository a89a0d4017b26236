import { Button } from '../app/controls/Button.tsx';
import { Dialog, DialogBody, DialogFoot } from '../app/controls/Dialog.tsx';
import { keeping } from '../messages/keeping.ts';

interface Props {
  /** How many articles it is about. */
  readonly count: number;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before anything is deleted that cannot be brought back. */
export function ConfirmDeletion({ count, onConfirm, onClose }: Props) {
  const { confirm } = keeping.trash;
  return (
    <Dialog title={confirm.title(count)} width="28rem" onClose={onClose}>
      <DialogBody>
        <p>{confirm.hint}</p>
      </DialogBody>
      <DialogFoot>
        <Button autoFocus onPress={onClose}>
          {confirm.cancel}
        </Button>
        <Button
          kind="primary"
          onPress={() => {
            onClose();
            onConfirm();
          }}
        >
          {confirm.confirm(count)}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
