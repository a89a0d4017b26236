import { describe, expect, it } from 'vitest';
import { furnitureReason } from '../../../../main/import/news/furniture.ts';

describe('a line of page furniture', () => {
  it.each([
    ['Leave a Reply', 'comment-prompt'],
    ['3 Comments', 'comment-prompt'],
    ['Your email address will not be published. Required fields are marked *', 'comment-prompt'],
    ['Schreibe einen Kommentar', 'comment-prompt'],
    ['Оставить комментарий', 'comment-prompt'],
    ['اترك تعليقاً', 'comment-prompt'],
    ['Share this:', 'share-bar'],
    ['Click to share on Facebook (Opens in new window)', 'share-bar'],
    ['Facebook Twitter WhatsApp Email', 'share-bar'],
    ['Partager cet article', 'share-bar'],
    ['Поделиться', 'share-bar'],
    ['Sign up for our newsletter and get the best of the harbour in your inbox every morning', 'newsletter'],
    ['Subscribe to our newsletter', 'newsletter'],
    ['Suscríbete a nuestro boletín', 'newsletter'],
    ['Read more: Ferry strike enters its second week', 'related'],
    ['Related stories', 'related'],
    ['À lire aussi : Le pont est fermé', 'related'],
    ['Читайте также: Паром снова ходит', 'related'],
    ['関連記事', 'related'],
    ['ADVERTISEMENT', 'advertisement'],
    ['Anzeige', 'advertisement'],
    ['— Article continues below —', 'advertisement'],
    ['Skip to main content', 'navigation'],
    ['Copyright © 2020 Coast News. All rights reserved.', 'legal'],
    ['© 2020 Coast News', 'legal'],
    ['We use cookies to improve your visit.', 'legal'],
    ['Page 1 of 3', 'page-mark'],
    ['Seite 2 von 5', 'page-mark'],
  ])('is known: “%s”', (line, reason) => {
    expect(furnitureReason(line)).toBe(reason);
  });

  it.each([
    'The council said it would share this plan with residents.',
    'Leave a reply to the council, the mayor said, and it will be read.',
    'Read more books, the teacher told them.',
    'The newsletter of the harbour will close.',
    'Related costs have doubled since January.',
    'Comments by the mayor drew anger on Tuesday.',
    'Page one of the paper was blank.',
    'Subscribe or not, the paper will arrive.',
    'Copyright law will change in spring, the minister said.',
    'Home prices rose in Port Ellis.',
    'By Ana Reyes',
    '',
  ])('is not seen in “%s”', (line) => {
    expect(furnitureReason(line)).toBeUndefined();
  });
});
