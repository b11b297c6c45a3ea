// Keeps one page for the time without a network, and nothing else.

const PAGE = "/offline";

const keep = async () => {
  await caches.delete(PAGE);
  const cache = await caches.open(PAGE);
  const page = await fetch(PAGE, { cache: "reload" });
  const html = await page.clone().text();
  const parts = html.matchAll(/"(\/assets\/[^"#]+)[^"]*"/g);
  await cache.put(PAGE, page);
  await cache.addAll([...new Set([...parts].map((part) => part[1]))]);
  await self.skipWaiting();
};

self.addEventListener("install", (event) => event.waitUntil(keep()));

// Forms go their own way: who sends them is for the server to see.
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.mode === "navigate" && request.method === "GET") {
    event.respondWith(fetch(request).catch(() => caches.match(PAGE)));
  } else if (new URL(request.url).pathname.startsWith("/assets/")) {
    event.respondWith(fetch(request).catch(() => caches.match(request)));
  }
});
