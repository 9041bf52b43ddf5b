/** What the page says that cannot wait, in one language. */
export interface UrgentWords {
  /** What leads there, from every page. */
  readonly urgentLink: string;
  readonly urgent: string;
  /** What stands on the button that dials. */
  readonly urgentCall: string;
  readonly urgentOther: string;
  readonly urgentSigns: string;
  readonly urgentElse: string;
  readonly urgentSeen: string;
  readonly urgentBack: string;
}

export const EN_URGENT: UrgentWords = {
  urgentLink: 'I feel very ill right now',
  urgent: 'This cannot wait',
  urgentCall: 'Call 112 now',
  urgentOther: 'Or call the emergency number where you are.',
  urgentSigns: 'Call at once if you have one of these:',
  urgentElse:
    'If you have none of these, call your doctor today, or a pharmacy. Do the same for anything else that worries you. Do not wait for the visit.',
  urgentSeen: 'The clinic can see these answers now. They will call you about your visit.',
  urgentBack: 'Back to the questions',
};

export const PL_URGENT: UrgentWords = {
  urgentLink: 'Czuję się teraz bardzo źle',
  urgent: 'To nie może czekać',
  urgentCall: 'Zadzwoń pod 112',
  urgentOther: 'Albo pod miejscowy numer alarmowy.',
  urgentSigns: 'Trzeba dzwonić od razu, jeśli występuje coś z tego:',
  urgentElse:
    'Jeśli nic z tego nie występuje, proszę zadzwonić dziś do lekarza lub apteki. Tak samo przy wszystkim innym, co niepokoi. Proszę nie czekać na wizytę.',
  urgentSeen: 'Klinika widzi te odpowiedzi już teraz i zadzwoni w sprawie wizyty.',
  urgentBack: 'Wróć do pytań',
};
