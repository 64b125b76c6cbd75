// What each reader is sent with the place of the article: it hands over to `adopt.js`, which the document has brought.
export default function ({ data: bytes, parentElement, setStateValue }) {
  const data = JSON.parse(new TextDecoder().decode(bytes));
  if (data.script && !window.mountArticle) {
    document.head.append(Object.assign(document.createElement("style"), { textContent: data.style }));
    document.head.append(Object.assign(document.createElement("script"), { textContent: data.script }));
  }
  if (window.mountArticle) return mountArticle(data, parentElement, setStateValue);
  if (!data.script) setStateValue("wanted", data.shown + " style");
}
