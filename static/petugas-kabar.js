// Hears a knock and says that there is news; it knows nothing of reports and keeps no page.

self.addEventListener('push', (event) => {
  event.waitUntil(
    self.registration.showNotification('LAPOR!', {
      body: 'Ada kabar. Buka LAPOR!',
      icon: '/favicon.svg',
      lang: 'id',
      // A second knock takes the place of the first.
      tag: 'kabar',
    }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow('/petugas'));
});
