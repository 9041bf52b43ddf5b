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

const suggestNames = (input) => {
  const list = made('ul', {
    id: 'names',
    role: 'listbox',
    class: 'names',
    'aria-label': input.labels[0]?.textContent ?? '',
  });
  const status = made('p', { role: 'status', class: 'hidden' });
  const wrap = made('div', { class: 'combobox' });
  list.hidden = true;
  input.replaceWith(wrap);
  wrap.append(input, list, status);
  for (const [key, value] of Object.entries({
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': 'names',
    'aria-autocomplete': 'list',
  }))
    input.setAttribute(key, value);
  let active = -1;
  let asked = 0;
  let timer;
  const options = () => [...list.children];
  const mark = (at) => {
    active = at;
    for (const [index, option] of options().entries()) option.setAttribute('aria-selected', String(index === at));
    const option = options()[at];
    if (option === undefined) input.removeAttribute('aria-activedescendant');
    else {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
  };
  const close = () => {
    asked += 1;
    clearTimeout(timer);
    list.hidden = true;
    list.replaceChildren();
    input.setAttribute('aria-expanded', 'false');
    mark(-1);
  };
  const choose = (option) => {
    for (const [name, value] of [
      ['hit', option.dataset.concept],
      ['go', 'add'],
    ])
      form.append(made('input', { type: 'hidden', name, value }));
    form.submit();
  };
  const show = (hits) => {
    list.replaceChildren(
      ...hits.map(({ concept, name }, at) =>
        made('li', { role: 'option', id: `name-${at}`, 'aria-selected': 'false', 'data-concept': concept }, name),
      ),
    );
    list.hidden = hits.length === 0;
    input.setAttribute('aria-expanded', String(hits.length > 0));
    status.textContent = hits.length === 0 ? '' : `${tells.found} ${hits.length}`;
    mark(-1);
  };
  const ask = async () => {
    asked += 1;
    const turn = asked;
    const lang = document.documentElement.lang;
    const answer = await send('/intake/names', { name: input.value, topic: input.dataset.names, lang });
    const hits = answer === null ? [] : await answer.json();
    // What was asked for before something else was written is no answer to it.
    if (turn === asked) show(hits);
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    if (input.value.trim().length < 3) close();
    else timer = setTimeout(ask, 200);
  });
  input.addEventListener('keydown', (event) => {
    const count = options().length;
    const keys = {
      ArrowDown: () => mark((active + 1) % count),
      ArrowUp: () => mark((active + count - 1 + (active < 0 ? 1 : 0)) % count),
      Escape: close,
    };
    const act =
      count === 0
        ? undefined
        : event.key === 'Enter' && active >= 0
          ? () => choose(options()[active])
          : keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  input.addEventListener('blur', close);
  // A press would take the focus away before the click comes.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target.closest('[role=option]');
    if (option !== null) choose(option);
  });
};

const warnBeforeEnd = (seconds) => {
  const dialog = made('dialog', { role: 'alertdialog', 'aria-labelledby': 'soon' });
  const text = made('p', { id: 'soon' });
  const stay = made('button', { type: 'button' }, tells.stay);
  dialog.append(text, stay);
  document.body.append(dialog);
  let timer;
  const over = () => {
    text.textContent = tells.over;
    stay.hidden = true;
    if (!dialog.open) dialog.showModal();
  };
  const soon = () => {
    text.textContent = tells.soon;
    dialog.showModal();
    timer = setTimeout(over, SOON * 1000);
  };
  const wait = () => {
    timer = setTimeout(soon, (seconds - SOON) * 1000);
  };
  const hold = async () => {
    clearTimeout(timer);
    const answer = await send('/intake/stay', {});
    if (answer === null) over();
    else {
      dialog.close();
      wait();
    }
  };
  stay.addEventListener('click', hold);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    if (!stay.hidden) hold();
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
