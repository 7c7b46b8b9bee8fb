import { describe, expect, test } from 'vitest';
import { playerOf } from './players.ts';

const HOSTS = ['tube.exemple.fr'];
const urlOf = (link: string) => playerOf(link, HOSTS)?.url;

describe('the player of a link', () => {
  test.each([
    ['https://www.youtube.com/watch?v=abcdefghijk', '?autoplay=1'],
    ['https://m.youtube.com/watch?list=x&v=abcdefghijk&t=1m30s', '?autoplay=1&start=90'],
    ['https://youtu.be/abcdefghijk?si=traceur&t=12', '?autoplay=1&start=12'],
    ['https://www.youtube.com/shorts/abcdefghijk', '?autoplay=1'],
    ['https://www.youtube.com/embed/abcdefghijk?start=5', '?autoplay=1&start=5'],
  ])('%s is the one without cookies, at its time, without trackers', (link, query) => {
    expect(urlOf(link)).toBe(`https://www.youtube-nocookie.com/embed/abcdefghijk${query}`);
  });

  test.each([
    [
      'https://www.dailymotion.com/video/x84sh87',
      'https://geo.dailymotion.com/player.html?video=x84sh87',
    ],
    [
      'https://www.dailymotion.com/video/x84sh87_un-titre',
      'https://geo.dailymotion.com/player.html?video=x84sh87',
    ],
    ['https://dai.ly/x84sh87', 'https://geo.dailymotion.com/player.html?video=x84sh87'],
    ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?autoplay=1&dnt=1'],
    [
      'https://vimeo.com/76979871/8272103f6e',
      'https://player.vimeo.com/video/76979871?autoplay=1&dnt=1&h=8272103f6e',
    ],
    [
      'https://player.vimeo.com/video/76979871?h=8272103f6e',
      'https://player.vimeo.com/video/76979871?autoplay=1&dnt=1&h=8272103f6e',
    ],
    [
      'https://tube.exemple.fr/w/kQ7aZ-b',
      'https://tube.exemple.fr/videos/embed/kQ7aZ-b?autoplay=1&p2p=0',
    ],
    [
      'https://tube.exemple.fr/videos/watch/52a10666-3a18',
      'https://tube.exemple.fr/videos/embed/52a10666-3a18?autoplay=1&p2p=0',
    ],
  ])('%s is %s', (link, player) => {
    expect(urlOf(link)).toBe(player);
  });

  test.each([
    ['https://sons.exemple.fr/a/b.MP3?x=1', 'audio'],
    ['https://films.exemple.fr/a.webm', 'video'],
  ])('%s is the file itself', (link, kind) => {
    expect(playerOf(link, HOSTS)).toEqual({ kind, host: new URL(link).hostname, url: link });
  });

  test.each([
    'https://exemple.fr/',
    'https://www.youtube.com/@chaine',
    'https://www.youtube.com/watch?v=court',
    'https://www.youtube.com/watch?v=abcdefghij%22',
    'https://youtube.com.mal.example/watch?v=abcdefghijk',
    'https://mal-youtube.com/watch?v=abcdefghijk',
    'https://youtu.be@mal.example/abcdefghijk',
    'https://moi:secret@youtu.be/abcdefghijk',
    'http://youtu.be/abcdefghijk',
    'https://youtu.be:8443/abcdefghijk',
    'https://vimeo.com/chaines/76979871x',
    'https://autre.exemple.fr/w/kQ7aZ-b',
    'https://tube.exemple.fr/w/a/b',
    'https://tube.exemple.fr/w/..%2Fadmin',
    'https://localhost/a.mp3',
    'https://[::1]/a.mp3',
    'http://sons.exemple.fr/a.mp3',
    'https://sons.exemple.fr/a.mp3.html',
    'javascript:alert(1)//a.mp3',
    'data:audio/a.mp3',
    '/a.mp3',
    '',
  ])('%s has none', (link) => {
    expect(playerOf(link, HOSTS)).toBeUndefined();
  });

  test('is of no PeerTube unless the network lists its host', () => {
    expect(playerOf('https://tube.exemple.fr/w/kQ7aZ-b', [])).toBeUndefined();
  });

  test('leaves nothing to a policy’s syntax', () => {
    for (const link of [
      'https://a;script-src *.exemple.fr/a.mp3',
      "https://a 'unsafe-inline'.fr/a.mp3",
    ]) {
      expect(playerOf(link, HOSTS)).toBeUndefined();
    }
  });
});
