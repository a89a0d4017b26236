/** The line that follows a complaint about the command line. */
export const USAGE =
  'Usage: backfile import|search|list|show|notes|verify|backup|restore|export [ARGUMENTS] [--archive DIR] [--json]   (--help says more)';

export const HELP = `Backfile: your own archive of news, from the terminal.

  backfile import PATH…        bring in files and folders
      --folder-as source|tag|nothing   what a folder's name means (default: nothing)
      --preview                        only say what that would bring: new, already here, changed, unreadable
  backfile search QUERY        find articles: words, "phrases", -without, OR, beginn*, source:, author:, place:, tag:,
                               title:, in:notes, has:highlights, is:unread, lang:, before:, after:, on:, words:>800,
                               near:"two words"~10
      --limit N --offset N             a part of what is found (default: the first 20)
      --sort, --order, --trash         as for list (default: relevance)
  backfile list                list the articles
      --query QUERY                    those that it finds
      --sort published|imported|title|source|length|relevance   (default: published)
      --order descending|ascending     (default: descending)
      --limit N --offset N             a part of the list (default: all of it)
      --trash                          what is in the trash instead
  backfile show ID             show one article as text
      --text                           the same, said aloud
  backfile notes [ID]          show the highlights and notes of one article, or of all
  backfile verify              check every file and every reference
  backfile backup [TO]         write everything to one zip: TO is a .zip, or a folder (default: this one)
  backfile restore FROM        merge in a zip, a small backup by its name, or another archive's folder;
                               newer work that is here stays
      --preview                        only say what that would do
  backfile export TO [ID…]     write all articles, or these, to one file: TO is that file, or a folder
      --format backfile                a zip that another archive imports, with notes and all (default)
      --format json-ld                 the notes, as a W3C AnnotationCollection (.jsonld)
      --format jsonl                   one article a line, with all that is known of it (.jsonl)

Everywhere:
  --archive DIR   the archive's folder (default: Backfile in your Documents)
  --profile DIR   where settings and the index are kept (or BACKFILE_PROFILE)
  --json          exactly one JSON document on standard output
  --help, -h      this text
  --version, -v   the version

Exit status: 0 all well, 1 something failed and is named, 2 the command line made no sense, 130 cancelled.
`;
