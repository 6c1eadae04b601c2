// A form that a key has opened takes the focus, so that the next key goes to it.
let opened = "";

export default function ({ data }) {
  if (data.form === opened) return;
  opened = data.form;
  if (!opened) return;
  const find = (left) => {
    const form = document.querySelector(".st-key-review_form [data-testid='stForm']");
    const field = form?.querySelector("input:checked, input, textarea");
    if (field) field.focus();
    else if (left) setTimeout(find, 50, left - 1);
  };
  find(40);
}
