export interface ReadingPaneProps {
  readonly articleId: string | null;
  readonly showsNotes: boolean;
  readonly onToggleNotes: () => void;
  /** The reader asks for the next article from the end of this one. */
  readonly onNextArticle?: () => void;
}

/** The open article, set like a newspaper page, with its notes beside it. */
export function ReadingPane(props: ReadingPaneProps) {
  return <article aria-label={props.articleId ?? undefined} />;
}
