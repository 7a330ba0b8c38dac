// Tables marked as sortable get a button in each head. Numbers are compared as numbers, everything else in the order of
// the page's language; rows that are equal keep their order. Without this script the tables stand in the order of the page.
'use strict';
(() => {
  const words = new Intl.Collator(document.documentElement.lang || undefined, { numeric: true, sensitivity: 'base' });

  const text = (row, column) => {
    const cell = row.cells[column];
    return (cell?.dataset.value ?? cell?.textContent ?? '').trim();
  };

  const number = (value) => {
    const plain = value.replace(/[\s\u00a0\u202f]/gu, '').replace(/\u2212/gu, '-');
    return /^[<>≤≥=]?[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/iu.test(plain) ? Number.parseFloat(plain.replace(/^[<>≤≥=]/u, '')) : Number.NaN;
  };

  const compare = (a, b) => {
    const [x, y] = [number(a), number(b)];
    return Number.isNaN(x) || Number.isNaN(y) ? words.compare(a, b) : x - y;
  };

  const sort = (table, head, column) => {
    const down = head.getAttribute('aria-sort') === 'ascending';
    for (const other of head.parentElement.cells) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    for (const body of table.tBodies) {
      const rows = [...body.rows].map((row) => [row, text(row, column)]);
      rows.sort(([, a], [, b]) => {
        // What is empty stands last in either direction.
        if (a === '' || b === '') return (a === '') - (b === '');
        return down ? compare(b, a) : compare(a, b);
      });
      body.append(...rows.map(([row]) => row));
    }
  };

  for (const table of document.querySelectorAll('table.sortable')) {
    const heads = table.tHead?.rows[0]?.cells ?? [];
    [...heads].forEach((head, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => sort(table, head, column));
    });
  }
})();
