// Narrows a list or a table to what its form says; form, rows and the page's address always say the same.
// Without it the form stays hidden, and all rows are there.

const TYPING = 250; // ms without a key, after which a word is looked for
const WIDE = "(min-width: 64em)"; // where styles/list.css sets the form beside the list
const MANY = 100; // rows of a table; styles/list.css hides those that come after as long as #all is shown
const WORDS = ".partner-row__who, th, th + td"; // of a row: those that are looked through, or all of it

const find = (id) => document.getElementById(id);
const form = find("filters");
const word = form.querySelector("[type=search]");
const more = form.querySelector("details");
const heading = find("count");
const selection = find("selection");
const copy = find("copy");
const left = find("left");
const all = find("all");
const everyone = heading.textContent;
const anchor = form.dataset.place ?? ""; // where on the page the rows are, if not on its top

// The choices of a group are checkboxes, radio buttons or options; the one without a value stands for none.
const groups = [...form.querySelectorAll("[data-filter]")].map((element) => ({
  key: element.dataset.filter,
  name: element.querySelector("[name]").name,
  choices: [...element.querySelectorAll("input, option")],
  chosen: [],
}));
const filters = groups.filter(({ key }) => key !== "order"); // in which rows stand, says another script

const getLabel = (choice) => choice.labels?.[0].firstElementChild ?? choice;

function choose(choice, isOn) {
  choice[choice.labels ? "checked" : "selected"] = isOn;
}

const rows = [...document.querySelectorAll("[data-theme]")].map((element) => {
  const values = Object.fromEntries(filters.map(({ key }) => [key, element.dataset[key].split(" ")]));
  const labels = filters
    .filter(({ key }) => key === "theme" || key === "industry")
    .flatMap(({ key, choices }) => choices.filter(({ value }) => values[key].includes(value)))
    .map((choice) => getLabel(choice).textContent);
  const parts = [...element.querySelectorAll(WORDS)];
  const words = (parts.length ? parts : [element]).map((part) => part.textContent);
  const text = [...words, ...labels].join(" ").normalize("NFD");
  return { element, values, text, isCounted: !left?.contains(element), isShown: true };
});

// A letter typed without a mark is found with any, one with a mark only with that: "o" finds ö, "ö" no o.
function createPattern(typed) {
  const letters = [...typed.toLowerCase().normalize("NFD").matchAll(/(\P{M})(\p{M}*)/gu)];
  const alike = { a: "[aæ]", o: "[oø]" };
  const parts = letters.map(([, letter, marks]) => {
    const plain = letter.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&");
    return marks ? plain + marks : `${alike[letter] ?? plain}\\p{M}*`;
  });
  return new RegExp(parts.join(""), "iu");
}

// Any of what is chosen in a filter, and all filters together; but for one of them.
function isFound(row, except) {
  return (
    row.hasWords &&
    filters.every(
      ({ key, chosen }) =>
        key === except || !chosen.length || chosen.some(({ value }) => row.values[key].includes(value)),
    )
  );
}

function say(element, number) {
  const text = number === 1 ? element.dataset.one : element.dataset.many;
  return text.replace("{}", number.toLocaleString(document.documentElement.lang));
}

function showRows() {
  const patterns = word.value.split(/\s+/).filter(Boolean).map(createPattern);
  for (const row of rows) {
    row.hasWords = patterns.every((pattern) => pattern.test(row.text));
    const isShown = isFound(row);
    if (row.isShown !== isShown) {
      row.isShown = isShown;
      row.element.hidden = !isShown;
    }
  }
  if (left) {
    left.hidden = !left.querySelector("[data-theme]:not([hidden])");
  }
}

// Beside each choice: how many rows there would be with it, and with what the other filters say.
function showNumbers() {
  for (const { key, choices } of filters.filter(({ choices: [first] }) => first.labels)) {
    const candidates = rows.filter((row) => row.isCounted && isFound(row, key));
    for (const choice of choices) {
      const number = candidates.filter(({ values }) => !choice.value || values[key].includes(choice.value)).length;
      choice.labels[0].lastElementChild.textContent = number.toLocaleString(document.documentElement.lang);
    }
  }
}

let isWhole = false; // whether all rows of a long table are wanted

function createPill(label, text, remove) {
  const pill = find("pill").content.cloneNode(true);
  const [button, words] = [pill.querySelector("button"), pill.querySelector(".selection__text")];
  words.textContent = text;
  if (label.lang) {
    words.lang = label.lang;
  }
  button.addEventListener("click", () => {
    const place = listPills().indexOf(button);
    remove();
    update();
    const others = listPills();
    (others[Math.min(place, others.length - 1)] ?? heading).focus();
  });
  return pill;
}

const listPills = () => [...selection.querySelectorAll("li button")];

function showSelection() {
  const pills = filters.flatMap(({ choices, chosen }) => {
    const every = choices.find(({ value }) => !value);
    return chosen.map((choice) => {
      const label = getLabel(choice);
      return createPill(label, choice.dataset.pill ?? label.textContent, () => choose(every ?? choice, Boolean(every)));
    });
  });
  if (more) {
    const number = more.querySelector("[data-one]");
    number.textContent = pills.length ? say(number, pills.length) : "";
  }
  const typed = word.value.trim();
  if (typed) {
    pills.unshift(createPill(word, typed, () => (word.value = "")));
  }
  selection.querySelector("ul").replaceChildren(...pills);
  selection.hidden = !pills.length;
  const found = rows.filter((row) => row.isCounted && row.isShown).length;
  const told = pills.length ? say(heading, found) : everyone;
  if (heading.textContent !== told) {
    heading.textContent = told; // which is spoken
  }
  find("nothing").hidden = found > 0;
  if (all) {
    all.textContent = say(all, found);
    all.hidden = isWhole || found <= MANY;
  }
}

// The same page in another language keeps the selection, in its own words.
function showLanguages() {
  const chosen = groups.flatMap((group) => group.chosen);
  for (const link of document.querySelectorAll("a[hreflang]:not([aria-current])")) {
    const parts = chosen.map(({ dataset }) => dataset[link.hreflang]);
    if (word.value.trim()) {
      parts.unshift(`${word.dataset[link.hreflang]}=${encodeURIComponent(word.value.trim())}`);
    }
    link.search = parts.join("&");
    link.hash = parts.length ? anchor : "";
  }
}

function show() {
  for (const group of groups) {
    group.chosen = group.choices.filter(({ value, checked, selected }) => value && (checked || selected));
  }
  showRows();
  showNumbers();
  showSelection();
  showLanguages();
  copy.hidden = selection.hidden || !navigator.clipboard;
  find("copied").textContent = "";
}

function readAddress() {
  const asked = new URLSearchParams(location.search);
  word.value = asked.get(word.name) ?? "";
  for (const { name, choices } of groups) {
    for (const choice of choices) {
      choose(choice, !choice.value || asked.getAll(name).includes(choice.value));
    }
  }
  show();
}

// What is typed in one go is one step back; every other choice is one of its own.
let isTyping = false;
let timer = 0;

function update(typed = false) {
  clearTimeout(timer);
  show();
  const said = [...new FormData(form)].filter(([, value]) => value.trim());
  const query = said.length ? `?${new URLSearchParams(said)}` : "";
  if (query !== location.search) {
    const address = location.pathname + query + (query && anchor);
    history[typed && isTyping ? "replaceState" : "pushState"](null, "", address);
    isTyping = typed;
  }
}

form.addEventListener("input", ({ target }) => {
  clearTimeout(timer);
  if (target === word) {
    timer = setTimeout(update, TYPING, true);
  } else {
    update();
  }
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  update(true);
});

find("clear").addEventListener("click", () => {
  word.value = "";
  for (const choice of filters.flatMap(({ choices }) => choices)) {
    choose(choice, !choice.value);
  }
  update();
  heading.focus();
});

all?.addEventListener("click", () => {
  isWhole = true;
  all.hidden = true;
  document.querySelectorAll("tbody > [data-theme]:not([hidden])")[MANY].querySelector("a").focus();
});

copy.addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(location.href);
    find("copied").textContent = copy.dataset.done;
  } catch {
    copy.hidden = true; // the visitor's browser does not allow it
  }
});

addEventListener("popstate", () => {
  clearTimeout(timer);
  isTyping = false;
  readAddress();
});

if (more) {
  const wide = matchMedia(WIDE);
  const fit = () => (more.open = wide.matches);
  wide.addEventListener("change", fit);
  fit();
}
find("by-theme")?.remove(); // the form has the themes
form.hidden = false;
readAddress();
