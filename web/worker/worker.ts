import { sourceOf } from "./rules.ts";

declare const self: ServiceWorkerGlobalScope;

/** Both are put in when the pages are built (build/worker.ts). */
const files = "__SHELL_FILES__" as unknown as string[];
const cacheName = "card-__SHELL_VERSION__";

/** A network slower than this is as good as none for somebody at the counter. */
const PATIENCE_MILLISECONDS = 2_500;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(files)));
  void self.skipWaiting();
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOthers().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const source = sourceOf(event.request, self.location.origin);
  if (source === "shell") event.respondWith(fromNetwork(event.request));
  if (source === "asset") event.respondWith(fromCache(event.request));
});

/** As it was sent (WebPush); a second one of the same message takes the first one's place. */
interface Sent {
  title: string;
  body: string;
  url: string;
  tag: string;
}

self.addEventListener("push", (event) => {
  const { title, body, url, tag } = event.data?.json() as Sent;
  event.waitUntil(self.registration.showNotification(title, { body, tag, icon: "/icon-192.png", data: url }));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(openCard(event.notification.data as string));
});

/** Where the card is open already it comes to the front. */
async function openCard(url: string): Promise<void> {
  const windows = await self.clients.matchAll({ type: "window" });
  const open = windows.find((window) => window.url === url);
  await (open ? open.focus() : self.clients.openWindow(url));
}

async function forgetOthers(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name)));
}

/** The files vary by nothing; a header that says so must not keep them back. */
async function fromCache(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

/** The newest page where there is a connection, the kept one where there is none. */
async function fromNetwork(request: Request): Promise<Response> {
  const kept = await caches.match("/c", { ignoreVary: true });
  if (!kept) return fetch(request);
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), PATIENCE_MILLISECONDS));
  const fresh = fetch(request).then((response) => (response.ok ? response : kept), () => kept);
  return Promise.race([fresh, late]);
}
