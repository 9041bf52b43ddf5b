// What the pages of questions do more with a script: they suggest names while somebody writes, say before they close, and keep what was
// written when there is no connection. All of them work without it.
const form = document.querySelector('form[data-holds]');
const tells = document.querySelector('#tells')?.dataset ?? {};
const SOON = 120;

const made = (name, attributes = {}, text = '') => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.textContent = text;
  return element;
};

/** Sends fields to this server; null where it does not answer or does not take them. Nothing of it stands in an address. */
const send = async (path, fields) => {
  try {
    const answer = await fetch(path, { method: 'POST', body: new URLSearchParams(fields) });
    return answer.ok ? answer : null;
  } catch {
    return null;
  }
};

/** A suggestion, to be picked. */
const optionOf = ({ concept, name }, at) =>
  made('li', { role: 'option', id: `name-${at}`, 'aria-selected': 'false', 'data-concept': concept }, name);

/** The list of suggestions below a field, by the pattern of a combobox. */
const listBelow = (input) => {
  const label = input.labels[0]?.textContent ?? '';
  const list = made('ul', { id: 'names', role: 'listbox', class: 'names', 'aria-label': label });
  const status = made('p', { role: 'status', class: 'hidden' });
  const wrap = made('div', { class: 'combobox' });
  list.hidden = true;
  input.replaceWith(wrap);
  wrap.append(input, list, status);
  const combobox = {
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': 'names',
    'aria-autocomplete': 'list',
  };
  for (const [key, value] of Object.entries(combobox)) input.setAttribute(key, value);
  const state = { at: -1 };
  const options = () => [...list.children];
  const mark = (at) => {
    state.at = at;
    for (const [index, option] of options().entries()) option.setAttribute('aria-selected', String(index === at));
    const option = options()[at];
    if (option === undefined) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', option.id);
    option?.scrollIntoView({ block: 'nearest' });
  };
  const show = (hits) => {
    list.replaceChildren(...hits.map(optionOf));
    list.hidden = hits.length === 0;
    input.setAttribute('aria-expanded', String(hits.length > 0));
    status.textContent = hits.length === 0 ? '' : `${tells.found} ${hits.length}`;
    mark(-1);
  };
  return { list, options, mark, show, marked: () => state.at };
};

/** Adds a suggestion to the list of the page, as its button does. */
const choose = ({ dataset }) => {
  // Without a connection the form says so and sends nothing.
  if (!navigator.onLine) {
    form.requestSubmit();
    return;
  }
  for (const [name, value] of [
    ['hit', dataset.concept],
    ['go', 'add'],
  ])
    form.append(made('input', { type: 'hidden', name, value }));
  form.submit();
};

/** What a key does while names are suggested; undefined for whatever it does otherwise. */
const actOf = ({ options, mark, marked }, key, close) => {
  const [all, at] = [options(), marked()];
  if (all.length === 0) return undefined;
  if (key === 'Enter') return at < 0 ? undefined : () => choose(all[at]);
  if (key === 'ArrowDown') return () => mark((at + 1) % all.length);
  if (key === 'ArrowUp') return () => mark(at <= 0 ? all.length - 1 : at - 1);
  return key === 'Escape' ? close : undefined;
};

const suggestNames = (input) => {
  const below = listBelow(input);
  const turn = { of: 0, timer: undefined };
  const close = () => {
    turn.of += 1;
    clearTimeout(turn.timer);
    below.show([]);
  };
  const ask = async () => {
    turn.of += 1;
    const own = turn.of;
    const { lang } = document.documentElement;
    const answer = await send('/intake/names', { name: input.value, topic: input.dataset.names, lang });
    const hits = answer === null ? [] : await answer.json();
    // What was asked for before something else was written is no answer to it.
    if (own === turn.of) below.show(hits);
  };
  input.addEventListener('input', () => {
    clearTimeout(turn.timer);
    if (input.value.trim().length < 3) close();
    else turn.timer = setTimeout(ask, 200);
  });
  input.addEventListener('keydown', (event) => {
    const act = actOf(below, event.key, close);
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  input.addEventListener('blur', close);
  // A press would take the focus away before the click comes.
  below.list.addEventListener('mousedown', (event) => event.preventDefault());
  below.list.addEventListener('click', ({ target }) => {
    const option = target.closest('[role=option]');
    if (option !== null) choose(option);
  });
};

/** A window over the page with one sentence and one button. */
const dialogWith = (name) => {
  const dialog = made('dialog', { role: 'alertdialog', 'aria-labelledby': 'soon' });
  const text = made('p', { id: 'soon' });
  const button = made('button', { type: 'button' }, name);
  dialog.append(text, button);
  document.body.append(dialog);
  const say = (sentence) => {
    text.textContent = sentence;
    if (!dialog.open) dialog.showModal();
  };
  return { dialog, button, say };
};

const warnBeforeEnd = (seconds) => {
  const { dialog, button, say } = dialogWith(tells.stay);
  const state = { ends: 0, timer: undefined };
  const over = () => {
    button.hidden = true;
    say(tells.over);
  };
  const soon = () => {
    // A phone that slept may wake up too late.
    if (Date.now() > state.ends) over();
    else {
      say(tells.soon);
      state.timer = setTimeout(over, SOON * 1000);
    }
  };
  const wait = () => {
    dialog.close();
    clearTimeout(state.timer);
    state.ends = Date.now() + seconds * 1000;
    state.timer = setTimeout(soon, (seconds - SOON) * 1000);
  };
  const hold = async () => {
    if (!navigator.onLine) say(tells.offline);
    else if ((await send('/intake/stay', {})) === null) over();
    else wait();
  };
  button.addEventListener('click', hold);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    if (!button.hidden) void hold();
  });
  wait();
};

if (form !== null) {
  for (const input of form.querySelectorAll('input[data-names]')) suggestNames(input);
  warnBeforeEnd(Number(form.dataset.holds));
  const note = made('p', { role: 'alert', class: 'wrong' });
  form.append(note);
  form.addEventListener('submit', (event) => {
    note.textContent = navigator.onLine ? '' : tells.offline;
    if (!navigator.onLine) event.preventDefault();
  });
  // Whoever takes a tick back takes back when it was.
  form.addEventListener('change', ({ target }) => {
    const when = target.closest('.choice')?.nextElementSibling;
    if (target.type !== 'checkbox' || target.checked || !when?.classList.contains('when')) return;
    for (const input of when.querySelectorAll('input')) {
      if (input.type === 'radio') input.checked = false;
      else input.value = '';
    }
  });
}

// A page that is shown again out of a browser's memory may be of before: the server has it as it is now.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload();
});
