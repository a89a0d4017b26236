/** What the window says about an archive that several machines share. */
export const syncing = {
  notHereYet: (file: string) =>
    `${file} is not on this computer yet. It is read as soon as your sync program brings it.`,
  copyMerged: (file: string, movedTo: string | null) =>
    movedTo === null
      ? `${file} was a conflict copy. Everything in it was taken over.`
      : `${file} was a conflict copy. Everything in it was taken over, and the copy was put away as ${movedTo}.`,
  writerChanged: (file: string) =>
    `${file} was changed by another copy of this archive. Both sides were kept, and this computer now writes under a new name.`,
};
