/**
 * A page as a small tree: just enough of the DOM for Readability to run on it and for our own clean-up,
 * with text kept ready so that asking for it again costs nothing. Nothing here loads, runs or styles anything.
 */
export abstract class PageNode {
  abstract readonly nodeType: number;
  parentNode: PageElement | null = null;
  previousSibling: PageNode | null = null;
  nextSibling: PageNode | null = null;
  abstract get nodeName(): string;
  abstract get textContent(): string;

  get parentElement(): PageElement | null {
    return this.parentNode;
  }

  get nextElementSibling(): PageElement | null {
    let node = this.nextSibling;
    while (node !== null && !(node instanceof PageElement)) node = node.nextSibling;
    return node;
  }

  get previousElementSibling(): PageElement | null {
    let node = this.previousSibling;
    while (node !== null && !(node instanceof PageElement)) node = node.previousSibling;
    return node;
  }

  /** Takes the node out of its parent. */
  remove(): void {
    this.parentNode?.removeChild(this);
  }
}

const NONE: readonly PageNode[] = Object.freeze([]);

export class PageText extends PageNode {
  readonly nodeType = 3;
  readonly childNodes: readonly PageNode[] = NONE;
  readonly data: string;
  constructor(data: string) {
    super();
    this.data = data;
  }
  get nodeName(): string {
    return "#text";
  }
  get textContent(): string {
    return this.data;
  }
}

export interface PageAttribute {
  readonly name: string;
  value: string;
  cloneNode(): PageAttribute;
}

export function attribute(name: string, value: string): PageAttribute {
  return { name, value, cloneNode: () => attribute(name, value) };
}

/** A copy of an element's children, to be put back; stands where a DOM has its markup. */
export class Snapshot {
  readonly nodes: readonly PageNode[];
  constructor(nodes: readonly PageNode[]) {
    this.nodes = nodes;
  }
  toString(): string {
    return "";
  }
}

export class PageElement extends PageNode {
  readonly nodeType = 1;
  localName: string;
  tagName: string;
  attributes: PageAttribute[];
  firstChild: PageNode | null = null;
  lastChild: PageNode | null = null;
  ownerDocument: PageDocument;
  /** Readability keeps its scores here. */
  readability: unknown;
  #text: string | null = null;
  #children: PageElement[] | null = null;

  constructor(document: PageDocument, name: string, attributes: PageAttribute[] = []) {
    super();
    this.ownerDocument = document;
    this.localName = name.toLowerCase();
    this.tagName = name.toUpperCase();
    this.attributes = attributes;
  }

  get nodeName(): string {
    return this.tagName;
  }
  get className(): string {
    return this.getAttribute("class") ?? "";
  }
  set className(value: string) {
    this.setAttribute("class", value);
  }
  get id(): string {
    return this.getAttribute("id") ?? "";
  }
  set id(value: string) {
    this.setAttribute("id", value);
  }
  get src(): string {
    return this.getAttribute("src") ?? "";
  }
  get style(): { readonly display: string; readonly visibility: string } {
    const style = this.getAttribute("style");
    if (style === null) return VISIBLE;
    return {
      display: /display\s*:\s*none/i.test(style) ? "none" : "",
      visibility: /visibility\s*:\s*hidden/i.test(style) ? "hidden" : "",
    };
  }

  get childNodes(): PageNode[] {
    const nodes: PageNode[] = [];
    for (let node = this.firstChild; node !== null; node = node.nextSibling) nodes.push(node);
    return nodes;
  }
  get children(): PageElement[] {
    if (this.#children === null) {
      this.#children = [];
      for (let node = this.firstChild; node !== null; node = node.nextSibling)
        if (node instanceof PageElement) this.#children.push(node);
    }
    return this.#children;
  }
  get firstElementChild(): PageElement | null {
    let node = this.firstChild;
    while (node !== null && !(node instanceof PageElement)) node = node.nextSibling;
    return node;
  }
  get lastElementChild(): PageElement | null {
    let node = this.lastChild;
    while (node !== null && !(node instanceof PageElement)) node = node.previousSibling;
    return node;
  }

  get textContent(): string {
    if (this.#text === null) {
      let text = "";
      for (let node = this.firstChild; node !== null; node = node.nextSibling) text += node.textContent;
      this.#text = text;
    }
    return this.#text;
  }
  set textContent(value: string) {
    while (this.firstChild !== null) this.removeChild(this.firstChild);
    if (value !== "") this.appendChild(new PageText(value));
  }

  get innerHTML(): Snapshot {
    return new Snapshot(this.childNodes.map((node) => copyOf(node)));
  }
  set innerHTML(saved: Snapshot) {
    while (this.firstChild !== null) this.removeChild(this.firstChild);
    for (const node of saved.nodes) this.appendChild(copyOf(node));
  }

  getAttribute(name: string): string | null {
    for (const each of this.attributes) if (each.name === name) return each.value;
    return null;
  }
  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }
  setAttribute(name: string, value: string): void {
    const found = this.attributes.find((each) => each.name === name);
    if (found !== undefined) found.value = value;
    else this.attributes.push(attribute(name, value));
  }
  setAttributeNode(node: PageAttribute): void {
    this.setAttribute(node.name, node.value);
  }
  removeAttribute(name: string): void {
    this.attributes = this.attributes.filter((each) => each.name !== name);
  }

  /** Elements below this one with a tag ("*" for all), in document order. */
  getElementsByTagName(tag: string): PageElement[] {
    const wanted = tag.toUpperCase();
    const found: PageElement[] = [];
    for (const element of this.descendants()) if (wanted === "*" || element.tagName === wanted) found.push(element);
    return found;
  }

  /** Every element below this one, in document order. The tree must not change meanwhile. */
  *descendants(): Generator<PageElement> {
    let node: PageElement | null = this.firstElementChild;
    while (node !== null) {
      yield node;
      let next: PageElement | null = node.firstElementChild;
      while (next === null && node !== null && node !== this) {
        next = node.nextElementSibling;
        if (next === null) node = node.parentNode;
      }
      if (node === this) return;
      node = next;
    }
  }

  appendChild<T extends PageNode>(node: T): T {
    node.remove();
    node.parentNode = this;
    node.previousSibling = this.lastChild;
    if (this.lastChild === null) this.firstChild = node;
    else this.lastChild.nextSibling = node;
    this.lastChild = node;
    this.#changed();
    return node;
  }
  removeChild<T extends PageNode>(node: T): T {
    if (node.parentNode !== this) return node;
    if (node.previousSibling === null) this.firstChild = node.nextSibling;
    else node.previousSibling.nextSibling = node.nextSibling;
    if (node.nextSibling === null) this.lastChild = node.previousSibling;
    else node.nextSibling.previousSibling = node.previousSibling;
    node.parentNode = null;
    node.previousSibling = null;
    node.nextSibling = null;
    this.#changed();
    return node;
  }
  insertBefore<T extends PageNode>(node: T, before: PageNode | null): T {
    if (before === null) return this.appendChild(node);
    node.remove();
    node.parentNode = this;
    node.nextSibling = before;
    node.previousSibling = before.previousSibling;
    if (before.previousSibling === null) this.firstChild = node;
    else before.previousSibling.nextSibling = node;
    before.previousSibling = node;
    this.#changed();
    return node;
  }
  replaceChild<T extends PageNode>(node: PageNode, old: T): T {
    if (node === old) return old;
    this.insertBefore(node, old);
    return this.removeChild(old);
  }

  #changed(): void {
    this.#children = null;
    for (let node: PageElement | null = this; node !== null && node.#text !== null; node = node.parentNode) node.#text = null;
  }
}

const VISIBLE = Object.freeze({ display: "", visibility: "" });

function copyOf(node: PageNode): PageNode {
  if (!(node instanceof PageElement)) return new PageText(node.textContent);
  const copy = new PageElement(
    node.ownerDocument,
    node.tagName,
    node.attributes.map((each) => each.cloneNode()),
  );
  for (let child = node.firstChild; child !== null; child = child.nextSibling) copy.appendChild(copyOf(child));
  return copy;
}

/** The page. `firstChild` carries the flag by which Readability knows that tags may be renamed in place. */
export class PageDocument {
  readonly nodeType = 9;
  readonly documentElement: PageElement;
  readonly head: PageElement;
  readonly body: PageElement;
  readonly baseURI = "";
  readonly documentURI = "";
  title = "";
  readonly firstChild: { readonly __JSDOMParser__: true } = { __JSDOMParser__: true };

  constructor() {
    this.documentElement = new PageElement(this, "html");
    this.head = this.documentElement.appendChild(new PageElement(this, "head"));
    this.body = this.documentElement.appendChild(new PageElement(this, "body"));
  }
  createElement(name: string): PageElement {
    return new PageElement(this, name);
  }
  createTextNode(data: string): PageText {
    return new PageText(data);
  }
  getElementsByTagName(tag: string): PageElement[] {
    return this.documentElement.getElementsByTagName(tag);
  }
}
