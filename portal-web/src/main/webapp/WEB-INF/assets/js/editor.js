// Shows while somebody writes what readers will see, puts files into the text, and asks before a
// change that was not saved is left. Everything else works without it.

const form = document.getElementById("editor");
const text = document.getElementById("body");

if (form && text) {
  const field = (name) => document.getElementById(name)?.value ?? form.dataset[name];
  const preview = form.querySelector("[data-preview]");
  let timer;
  let asked = 0;

  const show = async () => {
    const mine = ++asked;
    const answer = await fetch("/desk/preview", {
      method: "POST",
      body: new URLSearchParams({ slug: field("slug"), locale: field("locale"), body: text.value }),
    });
    if (answer.ok && !answer.redirected && mine === asked) {
      preview.innerHTML = await answer.text();
    }
  };

  let changed = false;
  text.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(show, 250);
  });
  form.addEventListener("input", () => (changed = true));
  form.addEventListener("submit", () => (changed = false));
  addEventListener("beforeunload", (event) => {
    if (changed) {
      event.preventDefault();
    }
  });

  const files = form.querySelector("[data-files]");
  if (files) {
    files.hidden = false;
    const button = files.querySelector("[data-add-file]");
    const said = files.querySelector("[role=status]");
    const file = document.getElementById("file");
    const alt = document.getElementById("alt");
    button.addEventListener("click", async () => {
      const chosen = file.files[0];
      const image = chosen?.type.startsWith("image/");
      if (!chosen || (image && !alt.value.trim())) {
        said.textContent = button.dataset.missing;
        return;
      }
      const body = new FormData();
      body.append("slug", form.dataset.slug);
      body.append("locale", form.dataset.locale);
      body.append("file", chosen);
      let taken = false;
      let words = button.dataset.failed;
      try {
        const answer = await fetch("/desk/files", { method: "POST", body });
        // Anything else is a page for people, of a session that ended for example.
        if (answer.headers.get("Content-Type")?.startsWith("text/plain")) {
          words = await answer.text();
          taken = answer.ok;
        }
      } catch {
        // no network
      }
      if (!taken) {
        said.textContent = words;
        return;
      }
      const name = words.includes(" ") ? `<${words}>` : words;
      const mark = `${image ? "!" : ""}[${alt.value.trim() || words}](${name})`;
      text.setRangeText(mark, text.selectionStart, text.selectionEnd, "end");
      text.dispatchEvent(new Event("input", { bubbles: true }));
      said.textContent = mark;
      file.value = "";
      alt.value = "";
    });
  }
}
