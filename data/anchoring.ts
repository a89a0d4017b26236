export { anchor, anchorAll } from './anchoring/anchor.ts';
export { describeSelection } from './anchoring/describe.ts';
export { type Suggestion, suggestAll } from './anchoring/suggest.ts';
