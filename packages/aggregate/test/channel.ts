import type { Channel } from '../src/feeds/channel.ts';

export const channel: Channel = {
  title: 'Agenda · Bretagne',
  description: 'Ce qui se passe',
  url: 'https://bretagne.example/agenda/',
  feedUrl: 'https://bretagne.example/agenda.ics',
  themes: new Map([['astronomie-espace', 'Astronomie et espace']]),
};
