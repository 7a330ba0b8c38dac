// Suggestions while somebody types, as the combobox of the ARIA practices: the box keeps the focus, the arrows choose an
// option of a list, Enter takes it, Escape closes the list. Without this script the form works as it stands.
'use strict';
(() => {
  const source = document.currentScript?.dataset.source;
  if (!source) return;
  const PAUSE = 140; // milliseconds without a key before the server is asked

  const equip = (input, number) => {
    const place = input.parentElement;
    const list = document.createElement('ul');
    list.id = `suggestions-${number}`;
    list.className = 'suggestions';
    list.setAttribute('role', 'listbox');
    list.hidden = true;
    const status = document.createElement('div');
    status.className = 'hidden';
    status.setAttribute('role', 'status');
    place.classList.add('suggesting');
    place.append(list, status);
    for (const [name, value] of Object.entries({
      role: 'combobox', 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox', 'aria-expanded': 'false', 'aria-controls': list.id,
    })) input.setAttribute(name, value);

    let timer = 0;
    let request = null;
    let active = -1;
    let asked = '';

    const options = () => [...list.children];

    const choose = (index) => {
      active = index;
      options().forEach((option, at) => option.setAttribute('aria-selected', String(at === index)));
      const option = options()[index];
      if (option) {
        input.setAttribute('aria-activedescendant', option.id);
        option.scrollIntoView({ block: 'nearest' });
      } else {
        input.removeAttribute('aria-activedescendant');
      }
    };

    const close = () => {
      clearTimeout(timer);
      request?.abort();
      request = null;
      asked = '';
      list.hidden = true;
      status.textContent = '';
      input.setAttribute('aria-expanded', 'false');
      choose(-1);
    };

    const show = (answer) => {
      list.replaceChildren(...answer.children);
      list.setAttribute('aria-label', answer.getAttribute('aria-label') ?? '');
      options().forEach((option, at) => { option.id = `${list.id}-${at}`; });
      const any = list.children.length > 0;
      list.hidden = !any;
      input.setAttribute('aria-expanded', String(any));
      status.textContent = answer.dataset.count ?? '';
      choose(-1);
    };

    const ask = async () => {
      const typed = input.value.trim();
      if (!typed) return close();
      if (typed === asked && !list.hidden) return;
      request?.abort();
      const own = new AbortController();
      request = own;
      asked = typed;
      const address = new URL(source, location.href);
      address.searchParams.set('q', typed);
      if (input.dataset.kind) address.searchParams.set('kind', input.dataset.kind);
      try {
        const response = await fetch(address, { signal: own.signal });
        if (!response.ok) return close();
        const page = new DOMParser().parseFromString(await response.text(), 'text/html');
        const answer = page.querySelector('ul');
        // An answer that comes late is for a beginning that stands no longer in the box.
        if (request === own && answer && document.activeElement === input) show(answer);
      } catch {
        if (request === own) close();
      }
    };

    const take = (option) => {
      const { href, text } = option.dataset;
      close();
      if (href) {
        location.assign(href);
      } else {
        input.value = text ?? '';
        input.form.requestSubmit();
      }
    };

    input.addEventListener('input', (event) => {
      clearTimeout(timer);
      if (!event.isComposing) timer = setTimeout(ask, PAUSE);
    });
    input.addEventListener('compositionend', () => {
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE);
    });
    input.addEventListener('keydown', (event) => {
      if (event.isComposing || event.ctrlKey || event.metaKey) return;
      const count = list.hidden ? 0 : list.children.length;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        if (count === 0) {
          if (event.key === 'ArrowDown') ask();
          return;
        }
        event.preventDefault();
        // Between the last option and the first stands the box itself.
        const step = event.key === 'ArrowDown' ? 1 : -1;
        choose((active + 1 + step + count + 1) % (count + 1) - 1);
      } else if (event.key === 'Enter' && count > 0 && active >= 0) {
        event.preventDefault();
        take(options()[active]);
      } else if (event.key === 'Enter') {
        close();
      } else if (event.key === 'Escape' && count > 0) {
        event.preventDefault();
        close();
      }
    });
    input.addEventListener('blur', close);
    // A press on an option must not take the focus from the box before the click is done.
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const option = event.target.closest('[role=option]');
      if (option) take(option);
    });
    window.addEventListener('pagehide', close);
  };

  document.querySelectorAll('form[role=search] input[type=search][name=q]').forEach(equip);
})();
