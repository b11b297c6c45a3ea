// Makes pages quicker to use. Everything works without it, a little slower.

const root = document.documentElement;

// Who has a ticket and no profile yet is told times in the zone of the browser.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zone && document.querySelector("[data-zone]")) {
  const secure = location.protocol === "https:" ? "; secure" : "";
  document.cookie = `zone=${encodeURIComponent(zone)}; path=/; samesite=lax${secure}`;
}

// "/" goes to the search field, Escape closes menus.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const field = document.querySelector(".search input");
    if (field) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  }
  if (event.key === "Escape") {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      menu.open = false;
      if (menu.contains(document.activeElement)) {
        menu.querySelector("summary").focus();
      }
    }
  }
});

document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  }
});

// The look changes at once; the answer to the form only sets the cookie.
for (const button of document.querySelectorAll('button[name="theme"]')) {
  button.addEventListener("click", (event) => {
    event.preventDefault();
    root.dataset.theme = button.value;
    document.querySelector('meta[name="color-scheme"]').content =
      button.value === "system" ? "light dark" : button.value;
    for (const each of document.querySelectorAll('button[name="theme"]')) {
      each.setAttribute("aria-pressed", String(each === button));
    }
    fetch("/preferences", {
      method: "POST",
      body: new URLSearchParams({ theme: button.value }),
      redirect: "manual",
    });
  });
}

// Without a network nothing is sent and nothing is lost.
const sayOffline = (form) => {
  form.querySelector("[data-offline-notice]")?.remove();
  const notice = document.createElement("div");
  notice.className = "notice notice--waiting";
  notice.dataset.offlineNotice = "";
  notice.setAttribute("role", "alert");
  notice.textContent = root.dataset.offline;
  form.prepend(notice);
  notice.scrollIntoView({ block: "nearest" });
};
window.addEventListener("online", () => {
  document.querySelector("[data-offline-notice]")?.remove();
  if (document.querySelector("[data-reload]")) {
    location.reload();
  }
});

// Where the browser would say that there is no network, a page of ours does. The address of this
// script names the version of all files, so that a new one brings a new page with it.
navigator.serviceWorker
  ?.register(`/worker.js?${root.lang}${new URL(import.meta.url).pathname.split("/")[2]}`)
  .catch(() => {});

// A form is sent once, however often somebody clicks.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  if (!navigator.onLine) {
    event.preventDefault();
    sayOffline(form);
    return;
  }
  form.dataset.sent = "yes";
  form.setAttribute("aria-busy", "true");
});

window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
    form.removeAttribute("aria-busy");
  }
});

// Errors and thanks are read out first; inputs know their hint and their error.
for (const field of document.querySelectorAll(".field")) {
  const input = field.querySelector("input, select, textarea");
  const error = field.querySelector(".field__error");
  const hint = field.querySelector(".field__hint");
  if (!input) {
    continue;
  }
  const ids = [];
  for (const [part, name] of [[hint, "hint"], [error, "error"]]) {
    if (part) {
      part.id ||= `${input.id}-${name}`;
      ids.push(part.id);
    }
  }
  if (ids.length) {
    input.setAttribute("aria-describedby", ids.join(" "));
  }
  if (error) {
    input.setAttribute("aria-invalid", "true");
  }
}
document.querySelector("[data-focus]")?.focus({ preventScroll: false });

for (const link of document.querySelectorAll('.error-summary a[href^="#"]')) {
  link.addEventListener("click", (event) => {
    const input = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (input) {
      event.preventDefault();
      input.focus();
    }
  });
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// Suggestions while somebody types: a combobox as the ARIA practices describe it.
class Suggestions {
  constructor(form) {
    this.input = form.querySelector("input");
    this.source = form.dataset.suggest;
    this.active = -1;
    this.list = document.createElement("ul");
    this.list.className = "suggestions";
    this.list.id = `${this.input.id}-suggestions`;
    this.list.hidden = true;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", form.querySelector("label").textContent);
    form.append(this.list);
    for (const [name, value] of Object.entries({
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": this.list.id,
    })) {
      this.input.setAttribute(name, value);
    }
    this.input.addEventListener("input", () => this.ask());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("blur", () => this.close());
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) {
        location.assign(option.dataset.url);
      }
    });
  }

  ask() {
    clearTimeout(this.timer);
    const typed = this.input.value.trim();
    if (typed.length < 2) {
      this.close();
      return;
    }
    this.timer = setTimeout(async () => {
      this.request?.abort();
      this.request = new AbortController();
      try {
        const language = encodeURIComponent(root.lang);
        const response = await fetch(
          `${this.source}?q=${encodeURIComponent(typed)}&locale=${language}`,
          { signal: this.request.signal },
        );
        if (response.ok && document.activeElement === this.input) {
          this.show(await response.json());
        }
      } catch {
        this.close();
      }
    }, 120);
  }

  show(suggestions) {
    this.active = -1;
    this.input.removeAttribute("aria-activedescendant");
    this.list.replaceChildren(
      ...suggestions.map((suggestion, i) => {
        const option = document.createElement("li");
        option.id = `${this.list.id}-${i}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.dataset.url = suggestion.url;
        option.textContent = suggestion.title;
        if (suggestion.kind) {
          const kind = document.createElement("span");
          kind.className = "suggestions__kind";
          kind.textContent = suggestion.kind;
          option.append(" ", kind);
        }
        return option;
      }),
    );
    this.list.hidden = suggestions.length === 0;
    this.input.setAttribute("aria-expanded", String(!this.list.hidden));
  }

  close() {
    clearTimeout(this.timer);
    this.show([]);
  }

  key(event) {
    const options = [...this.list.children];
    if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault();
      this.close();
    } else if (event.key === "Enter" && this.active >= 0) {
      event.preventDefault();
      location.assign(options[this.active].dataset.url);
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && options.length) {
      event.preventDefault();
      // One place more than options: the field itself, where nothing is selected.
      const places = options.length + 1;
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.active = ((this.active + 1 + step + places) % places) - 1;
      options.forEach((option, i) =>
        option.setAttribute("aria-selected", String(i === this.active)),
      );
      if (this.active >= 0) {
        this.input.setAttribute("aria-activedescendant", options[this.active].id);
        options[this.active].scrollIntoView({ block: "nearest" });
      } else {
        this.input.removeAttribute("aria-activedescendant");
      }
    }
  }
}
for (const form of document.querySelectorAll("form[data-suggest]")) {
  new Suggestions(form);
}

// What is wider than the page is scrolled by keyboard as well.
for (const wide of document.querySelectorAll(".prose :is(table, pre)")) {
  if (wide.scrollWidth > wide.clientWidth) {
    wide.tabIndex = 0;
  }
}

// Each section of an article can be linked to.
for (const prose of document.querySelectorAll("[data-anchors]")) {
  for (const heading of prose.querySelectorAll("h2[id], h3[id]")) {
    const anchor = document.createElement("a");
    anchor.className = "anchor";
    anchor.href = `#${heading.id}`;
    anchor.textContent = "#";
    anchor.setAttribute("aria-label", `${prose.dataset.anchors}: ${heading.textContent}`);
    heading.append(anchor);
  }
}

// The contents show which section is being read.
for (const contents of document.querySelectorAll("[data-follow]")) {
  const links = new Map();
  for (const link of contents.querySelectorAll("a")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) {
      links.set(heading, link);
    }
  }
  let waiting = false;
  const follow = () => {
    waiting = false;
    let current;
    for (const heading of links.keys()) {
      if (heading.getBoundingClientRect().top < window.innerHeight / 3) {
        current = heading;
      }
    }
    for (const [heading, link] of links) {
      if (heading === current) {
        link.setAttribute("aria-current", "true");
      } else {
        link.removeAttribute("aria-current");
      }
    }
  };
  document.addEventListener(
    "scroll",
    () => {
      if (!waiting) {
        waiting = true;
        requestAnimationFrame(follow);
      }
    },
    { passive: true },
  );
  follow();
}
