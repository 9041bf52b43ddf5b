/** What the page says on which somebody names what they take, in one language. */
export interface NamingWords {
  readonly name: string;
  readonly find: string;
  readonly add: string;
  readonly remove: string;
  readonly removeOf: (what: string) => string;
  readonly listed: string;
  readonly nothingListed: string;
  readonly listHelp: string;
  readonly whichName: (text: string) => string;
  readonly notFound: (text: string) => string;
  readonly asWritten: (text: string) => string;
  readonly pickName: string;
  readonly notAdded: (text: string) => string;
  readonly asYouWrote: string;
  readonly besides: (names: string) => string;
  readonly unnamed: string;
}

export const EN_NAMING: NamingWords = {
  name: 'Name',
  find: 'Find',
  add: 'Add to my list',
  remove: 'Remove',
  removeOf: (what) => `Remove ${what}`,
  listed: 'Your list',
  nothingListed: 'Nothing is on your list yet.',
  listHelp: 'If you do not know a name, write what it is for. If you do not know that either, go on.',
  whichName: (text) => `Which one is “${text}”?`,
  notFound: (text) => `We do not know “${text}”. You can keep it just as you wrote it.`,
  asWritten: (text) => `Keep “${text}” as I wrote it`,
  pickName: 'Pick one, or keep it as you wrote it',
  notAdded: (text) => `Add “${text}” to your list, or empty the field`,
  asYouWrote: 'as you wrote it',
  besides: (names) => `On your list: ${names}. Now say only what you take or took besides.`,
  unnamed: 'Takes something, and did not name it',
};

export const PL_NAMING: NamingWords = {
  name: 'Nazwa',
  find: 'Szukaj',
  add: 'Dodaj do listy',
  remove: 'Usuń',
  removeOf: (what) => `Usuń: ${what}`,
  listed: 'Lista',
  nothingListed: 'Na liście jeszcze nic nie ma.',
  listHelp: 'Jeśli nazwa nie jest znana, można wpisać, na co to jest. Jeśli i to nie jest znane, można iść dalej.',
  whichName: (text) => `Co oznacza „${text}”?`,
  notFound: (text) => `Nie znamy nazwy „${text}”. Można ją zostawić tak, jak jest.`,
  asWritten: (text) => `Zostaw „${text}”, tak jak jest`,
  pickName: 'Proszę wybrać jedną nazwę albo zostawić tak, jak jest',
  notAdded: (text) => `Proszę dodać „${text}” do listy albo opróżnić pole`,
  asYouWrote: 'tak, jak wpisano',
  besides: (names) => `Na liście jest: ${names}. Teraz chodzi tylko o to, co jest lub było oprócz tego.`,
  unnamed: 'Coś przyjmuje, bez podania nazwy',
};
