import { reading as messages } from '../messages/reading.ts';
import { descriptionId } from '../notes/ids.ts';
import { COLORS } from '../notes/last-color.ts';

/** What screen readers say of highlights, kept apart so that the text itself stays as it is. */
export function HighlightDescriptions() {
  return (
    <div hidden>
      {COLORS.flatMap((color) =>
        [false, true].map((hasNote) => (
          <span key={descriptionId(color, hasNote)} id={descriptionId(color, hasNote)}>
            {messages.notes.description(messages.colors[color], hasNote)}
          </span>
        )),
      )}
    </div>
  );
}
