/** What the address held when the page was loaded, letter by letter: the router reads numbers and the like into it. */
export const arrived: URLSearchParams = new URLSearchParams(globalThis.location?.search ?? '');
