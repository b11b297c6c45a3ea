// Makes forms kinder: passwords can be shown, files go ahead of the form, what is typed is kept on
// this device, and answers appear beside a question. Everything works without it.

for (const box of document.querySelectorAll("[data-password]")) {
  const input = box.querySelector("input");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "password__toggle";
  button.setAttribute("aria-controls", input.id);
  const name = document.querySelector(`label[for="${input.id}"]`).textContent.trim();
  const show = (shown) => {
    input.type = shown ? "text" : "password";
    button.textContent = shown ? box.dataset.hide : box.dataset.show;
    button.setAttribute("aria-label", `${button.textContent}: ${name}`);
  };
  show(false);
  button.addEventListener("click", () => show(input.type === "password"));
  // Browsers remember passwords only of password fields.
  input.form.addEventListener("submit", () => show(false));
  box.classList.add("password--toggled");
  box.append(button);
}

// ---------- Drafts: what somebody typed stays on this device until it was sent.

const DRAFT = "careline.draft.";
const stored = (action) => {
  try {
    return action(localStorage);
  } catch {
    return null; // storage may be forbidden; then nothing is kept
  }
};

for (const done of document.querySelectorAll("[data-draft-done]")) {
  stored((storage) => storage.removeItem(DRAFT + done.dataset.draftDone));
}

for (const form of document.querySelectorAll('form[action="/sign-out"]')) {
  form.addEventListener("submit", () =>
    stored((storage) =>
      Object.keys(storage)
        .filter((key) => key.startsWith(DRAFT))
        .forEach((key) => storage.removeItem(key)),
    ),
  );
}

class Draft {
  constructor(form) {
    this.form = form;
    this.key = DRAFT + form.dataset.draft;
    this.fields = [
      ...form.querySelectorAll("textarea, select, input[type=text], input[type=email], input:not([type])"),
    ];
    this.restore();
    form.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.save(), 300);
    });
    window.addEventListener("pagehide", () => this.timer && this.save());
  }

  save() {
    clearTimeout(this.timer);
    this.timer = null;
    const typed = this.fields.filter((field) => field.name && field.value);
    stored((storage) =>
      typed.length
        ? storage.setItem(
            this.key,
            JSON.stringify(Object.fromEntries(typed.map((field) => [field.name, field.value]))),
          )
        : storage.removeItem(this.key),
    );
  }

  restore() {
    const typed = stored((storage) => JSON.parse(storage.getItem(this.key)));
    const empty = this.fields.filter((field) => !field.value && typed?.[field.name]);
    if (!empty.length) {
      return;
    }
    for (const field of empty) {
      field.value = typed[field.name];
    }
    const notice = document.createElement("p");
    notice.className = "small soft";
    notice.setAttribute("role", "status");
    notice.textContent = `${this.form.dataset.draftRestored} `;
    const discard = document.createElement("button");
    discard.type = "button";
    discard.className = "button button--link";
    discard.textContent = this.form.dataset.draftDiscard;
    discard.addEventListener("click", () => {
      for (const field of empty) {
        field.value = "";
      }
      this.save();
      notice.remove();
      empty[0].focus();
    });
    notice.append(discard);
    this.form.prepend(notice);
  }
}
for (const form of document.querySelectorAll("form[data-draft]")) {
  new Draft(form);
}

// ---------- Files: sent as soon as they are chosen, dropped or pasted.

class Uploads {
  constructor(field) {
    this.field = field;
    this.text = field.dataset;
    this.input = field.querySelector("input[type=file]");
    this.list = field.querySelector(".files");
    this.status = field.querySelector("[role=status]");
    this.form = this.input.form;
    this.running = new Set();
    for (const kept of this.list.querySelectorAll("input[type=checkbox]")) {
      const item = kept.closest("li");
      this.dress(item, kept.value, item.textContent.trim());
    }
    this.input.hidden = true;
    this.input.addEventListener("change", () => {
      this.take([...this.input.files]);
      this.input.value = "";
    });
    this.addZone();
    this.describe();
    this.form.addEventListener("paste", (event) => {
      if (event.clipboardData.files.length) {
        event.preventDefault();
        this.take([...event.clipboardData.files]);
      }
    });
    // The form waits for files that are still on their way.
    this.form.addEventListener("submit", (event) => {
      if (this.running.size) {
        event.preventDefault();
        event.stopImmediatePropagation();
        const by = event.submitter;
        Promise.allSettled([...this.running]).then(() => this.form.requestSubmit(by));
      }
    });
  }

  addZone() {
    const zone = document.createElement("div");
    zone.className = "uploads__zone";
    zone.append(this.button(this.text.choose, () => this.input.click()));
    if (matchMedia("(pointer: coarse)").matches) {
      const camera = document.createElement("input");
      camera.type = "file";
      camera.accept = "image/*";
      camera.capture = "environment";
      camera.hidden = true;
      camera.addEventListener("change", () => this.take([...camera.files]));
      zone.append(this.button(this.text.photo, () => camera.click()), camera);
    } else {
      const words = document.createElement("span");
      words.className = "soft small";
      words.textContent = this.text.drop;
      zone.append(words);
    }
    const over = (on) => zone.classList.toggle("uploads__zone--over", on);
    this.form.addEventListener("dragover", (event) => {
      if (event.dataTransfer.types.includes("Files")) {
        event.preventDefault();
        over(true);
      }
    });
    this.form.addEventListener("dragleave", () => over(false));
    this.form.addEventListener("drop", (event) => {
      if (event.dataTransfer.files.length) {
        event.preventDefault();
        over(false);
        this.take([...event.dataTransfer.files]);
      }
    });
    this.input.before(zone);
    this.zone = zone;
    const label = this.field.querySelector("label.field__label");
    label.addEventListener("click", (event) => {
      event.preventDefault();
      zone.querySelector("button").focus();
    });
  }

  button(label, action) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button button--quiet";
    button.textContent = label;
    button.setAttribute("aria-describedby", "attachments-hint");
    button.addEventListener("click", action);
    return button;
  }

  take(files) {
    this.complain("");
    for (const file of files) {
      if (this.list.children.length >= Number(this.text.count)) {
        this.complain(this.text.many);
        return;
      }
      const sending = this.send(file);
      this.running.add(sending);
      sending.finally(() => this.running.delete(sending));
    }
  }

  async send(file) {
    const item = document.createElement("li");
    item.className = "uploads__file";
    const name = document.createElement("span");
    name.textContent = file.name;
    item.append(name, document.createElement("progress"));
    this.list.append(item);
    try {
      const body = new FormData();
      body.append("attachments", file, file.name);
      const response = await fetch(this.text.uploads, { method: "POST", body });
      const answer = await response.json();
      if (!response.ok) {
        throw new Error(answer.error);
      }
      this.dress(item, answer.value, answer.name);
      this.status.textContent = `${this.text.added} ${answer.name}`;
    } catch (error) {
      item.remove();
      const known = error instanceof TypeError || error instanceof SyntaxError ? "" : error.message;
      this.complain(`${file.name}: ${known || this.text.failed}`, true);
    }
  }

  /** Shows a file that has arrived, with a way to take it back. */
  dress(item, value, name) {
    item.className = "uploads__file";
    const words = document.createElement("span");
    words.textContent = name;
    const hidden = document.createElement("input");
    hidden.type = "hidden";
    hidden.name = "file";
    hidden.value = value;
    const remove = this.button(this.text.remove, () => {
      item.remove();
      this.status.textContent = `${this.text.removed} ${name}`;
      this.field.querySelector(".uploads__zone button").focus();
    });
    remove.className = "button button--link";
    remove.setAttribute("aria-label", `${this.text.remove}: ${name}`);
    item.replaceChildren(words, hidden, remove);
  }

  /** Says what is wrong, after what was said of other files that were chosen with this one. */
  complain(words, also = false) {
    let error = this.field.querySelector(".field__error");
    if (!words) {
      error?.remove();
    } else if (error && also) {
      error.append(document.createElement("br"), words);
    } else {
      error?.remove();
      error = document.createElement("span");
      error.className = "field__error";
      error.setAttribute("role", "alert");
      error.textContent = words;
      this.status.before(error);
    }
    this.describe();
  }

  /** The button stands for the field, so it tells the hint and the error. */
  describe() {
    const ids = ["attachments-hint"];
    const error = this.field.querySelector(".field__error");
    if (error) {
      error.id ||= "attachments-error";
      ids.push(error.id);
    }
    this.zone.querySelector("button").setAttribute("aria-describedby", ids.join(" "));
  }
}
for (const field of document.querySelectorAll("[data-uploads]")) {
  new Uploads(field);
}

// ---------- Answers beside a question that is being typed.

for (const input of document.querySelectorAll("[data-matches]")) {
  const place = document.getElementById("matches");
  let timer;
  let request;
  const look = async () => {
    request?.abort();
    request = new AbortController();
    try {
      const response = await fetch(
        `${input.dataset.matches}?q=${encodeURIComponent(input.value.trim())}`,
        { signal: request.signal },
      );
      if (response.ok) {
        const found = new DOMParser().parseFromString(await response.text(), "text/html");
        const section = found.querySelector("section");
        place.replaceChildren(...(section ? [document.adoptNode(section)] : []));
      }
    } catch {
      // no answers while offline
    }
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, 250);
  });
  if (input.value) {
    look();
  }
}

// On a phone the tabs scroll sideways; the one that is shown must be seen.
for (const tab of document.querySelectorAll(".tabs [aria-current]")) {
  const list = tab.closest("ul");
  list.scrollLeft = tab.offsetLeft - list.offsetLeft - (list.clientWidth - tab.offsetWidth) / 2;
}
