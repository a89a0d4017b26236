import { useState } from 'react';
import { ReportDialog } from './ReportDialog.tsx';
import { useWatchedNews } from './use-watched-news.ts';

/** Tells what the watched folder brings, and shows the report of what of it could not come in. */
export function WatchedFolder({ onShowArticle }: { readonly onShowArticle: (id: string) => void }) {
  const [reportOf, setReportOf] = useState<string | null>(null);
  useWatchedNews(setReportOf);
  if (reportOf === null) return null;
  return <ReportDialog importId={reportOf} onClose={() => setReportOf(null)} onShowArticle={onShowArticle} />;
}
