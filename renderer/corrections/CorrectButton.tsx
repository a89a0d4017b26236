import { useState } from 'react';
import { Button } from '../app/controls/Button.tsx';
import { corrections as messages } from '../messages/corrections.ts';
import { CorrectDialog } from './CorrectDialog.tsx';

/** Opens the form that corrects one article. */
export function CorrectButton({ articleId }: { readonly articleId: string }) {
  const [isAsked, setIsAsked] = useState(false);
  return (
    <>
      <Button onPress={() => setIsAsked(true)}>{messages.correct}</Button>
      {isAsked && <CorrectDialog selection={{ ids: [articleId] }} count={1} onClose={() => setIsAsked(false)} />}
    </>
  );
}
