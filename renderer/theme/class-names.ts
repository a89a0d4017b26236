/** Joins the names that are there: `classNames(styles['row'], isUnread && styles['unread'])`. */
export function classNames(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
