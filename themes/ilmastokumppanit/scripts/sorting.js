// Sorts the table by the order that its form says; a click on the head of a column says so there.
// The form's script, filters.js, runs first and keeps the page's address. Without them the table stands as it was made.

const WIDE = "(min-width: 48em)"; // where styles/components.css shows the heads; below it the form shows the orders

const order = document.getElementById("order");
const said = document.getElementById("sorted");
const table = document.querySelector(".results table");
const [body] = table.tBodies;

// A row has a rank for each column that sorts; NaN where it has no value there.
const rows = [...body.rows].map((element) => ({ element, ranks: element.dataset.ranks.split(" ").map(Number) }));

// The orders come in twos, one for each such column: the one for which its head asks first, and the other way round.
const heads = [...table.querySelectorAll("[data-sorts]")].map((cell, column) => {
  const [first, second] = [...order.options].slice(2 * column);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "sort";
  button.textContent = cell.textContent;
  button.addEventListener("click", () => {
    (first.selected ? second : first).selected = true;
    order.dispatchEvent(new Event("input", { bubbles: true }));
  });
  return { cell, button };
});

let shown = 0; // the order in which the table stands by itself

function sort() {
  const column = Math.floor(order.selectedIndex / 2);
  const isFalling = order.value.startsWith("-");
  heads.forEach(({ cell }, place) => {
    if (place === column) {
      cell.setAttribute("aria-sort", isFalling ? "descending" : "ascending");
    } else {
      cell.removeAttribute("aria-sort");
    }
  });
  if (order.selectedIndex === shown) {
    return;
  }
  shown = order.selectedIndex;
  const sorted = [...rows].sort(({ ranks: { [column]: one } }, { ranks: { [column]: other } }) => {
    const missing = Number.isNaN(one) - Number.isNaN(other); // last, whichever way round
    return missing || (isFalling ? other - one : one - other) || 0;
  });
  body.remove(); // out of the page thousands of rows are moved at once
  body.append(...sorted.map(({ element }) => element));
  table.append(body);
}

function sortAndSay() {
  const before = shown;
  sort();
  if (shown !== before) {
    said.textContent = said.dataset.said.replace("{}", order.selectedOptions[0].text);
  }
}

order.addEventListener("input", sortAndSay);
addEventListener("popstate", sortAndSay);

const wide = matchMedia(WIDE);
const fit = () => {
  for (const { cell, button } of heads) {
    cell.replaceChildren(wide.matches ? button : button.textContent);
  }
};
wide.addEventListener("change", fit);
fit();
sort();
