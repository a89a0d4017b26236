import type { OpenFailure } from '../thread-messages.ts';

/** What a command could not do, for a reason that its user can be told; `reason` is a code for scripts. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly reason: string;

  constructor(reason: string, message: string) {
    super(message);
    this.reason = reason;
  }
}

export const noArchive = (folder: string) =>
  new Failure('not-an-archive', `There is no archive in ${folder}. "backfile import" begins one.`);

export const noArticle = (id: string) =>
  new Failure('article-missing', `There is no article "${id}" in this archive. "backfile list" shows the ids.`);

export const damagedArticle = (id: string) =>
  new Failure('article-damaged', `The article "${id}" is damaged and cannot be shown.`);

export function notOpened(folder: string, reason: OpenFailure, detail: string | undefined): Failure {
  const more = detail === undefined || detail === '' || detail === folder ? '' : ` (${detail})`;
  switch (reason) {
    case 'not-an-archive':
      return new Failure(reason, `${folder} holds other files and no archive. Name an archive or an empty folder.`);
    case 'not-writable':
      return new Failure(
        reason,
        `${folder} cannot be written to${more}. Change its permissions or name another folder.`,
      );
    case 'damaged':
      return new Failure(reason, `The archive in ${folder} cannot be read${more}. Nothing in it was changed.`);
  }
}
