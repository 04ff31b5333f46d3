"use strict";
// Everything can be read without this script; it adds the theme switch, sorting, finding, and arrow keys in the matrix.
(() => {
  const each = (selector, action, root = document) => root.querySelectorAll(selector).forEach(action);

  const themeSwitch = () => {
    const root = document.documentElement;
    const button = document.getElementById("theme");
    const system = matchMedia("(prefers-color-scheme: dark)");
    const current = () => root.dataset.theme ?? (system.matches ? "dark" : "light");
    const other = () => (current() === "dark" ? "light" : "dark");
    const show = () => { button.textContent = other() === "dark" ? "Dark theme" : "Light theme"; };
    let store = null;
    try { store = window.localStorage; } catch { /* Files opened in a locked-down browser have none. */ }
    const kept = store?.getItem("data-audit-theme");
    if (kept === "dark" || kept === "light") root.dataset.theme = kept;
    button.hidden = false;
    button.addEventListener("click", () => {
      root.dataset.theme = other();
      store?.setItem("data-audit-theme", root.dataset.theme);
      show();
    });
    system.addEventListener("change", show);
    show();
  };

  const sortKey = (row, index) => {
    const cell = row.cells[index];
    if (!cell) return "";
    return cell.dataset.sort ?? cell.textContent.trim();
  };

  const compare = (a, b) => {
    // What has no value stands last, whichever way the others go.
    if (a === "" || b === "") return 0;
    const [x, y] = [Number(a.replaceAll(",", "")), Number(b.replaceAll(",", ""))];
    return Number.isNaN(x) || Number.isNaN(y) ? a.localeCompare(b, "en", { numeric: true }) : x - y;
  };

  const sortBy = (table, heading, index) => {
    const way = heading.getAttribute("aria-sort") === "ascending" ? "descending" : "ascending";
    each("thead th[aria-sort]", other => other.removeAttribute("aria-sort"), table);
    heading.setAttribute("aria-sort", way);
    const grouped = table.tBodies.length > 1;
    const parent = grouped ? table : table.tBodies[0];
    const items = grouped ? [...table.tBodies] : [...parent.rows];
    const keyed = items.map(item => [sortKey(grouped ? item.rows[0] : item, index), item]);
    keyed.sort(([a], [b]) => (a === "") - (b === "") || (way === "ascending" ? compare(a, b) : compare(b, a)));
    parent.append(...keyed.map(([, item]) => item));
  };

  const sorting = table => {
    [...table.tHead.rows[0].cells].forEach((heading, index) => {
      if ("unsortable" in heading.dataset) return;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener("click", () => sortBy(table, heading, index));
    });
  };

  const finding = input => {
    input.parentElement.hidden = false;
    input.addEventListener("input", () => {
      const wanted = input.value.trim().toLowerCase();
      each(input.dataset.filter, item => {
        const name = (item.querySelector("h3, th[scope=row]") ?? item).textContent.toLowerCase();
        item.hidden = !name.includes(wanted);
      });
    });
  };

  const matrix = table => {
    const readout = document.getElementById("readout");
    const rows = [...table.tBodies[0].rows].map(row => [...row.cells].slice(1));
    const tell = cell => { readout.textContent = cell.title || "No value for this pair."; };
    let current = rows[0][0];
    const go = cell => {
      current.tabIndex = -1;
      current = cell;
      current.tabIndex = 0;
      current.focus();
    };
    readout.hidden = false;
    table.setAttribute("role", "grid");
    rows.flat().forEach(cell => { cell.tabIndex = -1; });
    current.tabIndex = 0;
    table.addEventListener("mouseover", event => { if (event.target.closest("tbody td")) tell(event.target.closest("td")); });
    table.addEventListener("focusin", event => { if (event.target.closest("tbody td")) tell(event.target); });
    table.addEventListener("click", event => { if (event.target.closest("tbody td")) go(event.target.closest("td")); });
    table.addEventListener("keydown", event => {
      const y = rows.findIndex(row => row.includes(current));
      const x = rows[y].indexOf(current);
      const target = {
        ArrowLeft: () => rows[y][x - 1],
        ArrowRight: () => rows[y][x + 1],
        ArrowUp: () => rows[y - 1]?.[Math.min(x, rows[y - 1].length - 1)],
        ArrowDown: () => rows[y + 1]?.[x],
        Home: () => rows[y][0],
        End: () => rows[y].at(-1),
      }[event.key];
      if (!target) return;
      event.preventDefault();
      const cell = target();
      if (cell) go(cell);
    });
  };

  const printing = () => {
    let opened = [];
    addEventListener("beforeprint", () => {
      opened = [...document.querySelectorAll("details:not([open])")];
      opened.forEach(details => { details.open = true; });
    });
    addEventListener("afterprint", () => opened.forEach(details => { details.open = false; }));
  };

  themeSwitch();
  each("table.sortable", sorting);
  each("input[data-filter]", finding);
  each("table[data-grid]", matrix);
  printing();
})();
