/** What stands round every page, and what its script says, in one language. */
export interface HoldingWords {
  /** Said of the names that are suggested while somebody writes. */
  readonly suggestions: string;
  readonly holds: (minutes: number) => string;
  readonly endsSoon: string;
  readonly stay: string;
  readonly ended: string;
  readonly offline: string;
  readonly reach: string;
  readonly call: (phone: string) => string;
  readonly write: (email: string) => string;
}

export const EN_HOLDING: HoldingWords = {
  suggestions: 'Names found: use the up and down arrows to pick one. Number of names:',
  holds: (minutes) => `What you sent is saved. This page closes in ${minutes} minutes; your link opens it again.`,
  endsSoon: 'Are you still there? This page closes in two minutes.',
  stay: 'Stay',
  ended: 'This page has closed. What you sent is saved. Open your link again to go on.',
  offline: 'There is no connection. Nothing is lost: try again when it is back.',
  reach: 'Contact the clinic',
  call: (phone) => `Call ${phone}`,
  write: (email) => `Write to ${email}`,
};

export const PL_HOLDING: HoldingWords = {
  suggestions: 'Znalezione nazwy, wybór strzałkami w górę i w dół. Liczba nazw:',
  holds: (minutes) =>
    `To, co wysłano, jest zapisane. Ta strona zamknie się za ${minutes} minut; link otworzy ją znowu.`,
  endsSoon: 'Czy ktoś tu jeszcze jest? Ta strona zamknie się za dwie minuty.',
  stay: 'Zostaję',
  ended:
    'Ta strona jest już zamknięta. To, co wysłano, jest zapisane. Aby iść dalej, trzeba otworzyć link jeszcze raz.',
  offline: 'Nie ma połączenia. Nic nie przepadło: można spróbować ponownie, gdy wróci.',
  reach: 'Kontakt z kliniką',
  call: (phone) => `Telefon: ${phone}`,
  write: (email) => `E-mail: ${email}`,
};
