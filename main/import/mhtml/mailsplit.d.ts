/** The parts of mailsplit 5 that are used here; it ships no types of its own. */
declare module 'mailsplit' {
  import type { Transform } from 'node:stream';

  export interface Headers {
    /** Empty where there is no such header; folded lines are joined. */
    getFirst(name: string): string;
  }

  export interface MimeNode {
    readonly type: 'node';
    readonly root: boolean;
    readonly headers: Headers;
    /** Lower case; `false` where the part says nothing. */
    readonly contentType: string | false;
    readonly charset: string | false;
    /** Of the transfer: `base64`, `quoted-printable`, … */
    readonly encoding: string | false;
    readonly multipart: string | false;
    /** Undoes the transfer encoding. */
    getDecoder(): Transform;
  }

  interface Body {
    readonly type: 'body';
    readonly node: MimeNode;
    readonly value: Buffer;
  }

  interface Between {
    readonly type: 'data';
    readonly value: Buffer;
  }

  interface Splitter extends Transform {
    [Symbol.asyncIterator](): NodeJS.AsyncIterator<MimeNode | Body | Between>;
  }

  const mailsplit: {
    readonly Splitter: new (options?: { readonly maxHeadSize?: number; readonly maxChildNodes?: number }) => Splitter;
  };
  export default mailsplit;
}
