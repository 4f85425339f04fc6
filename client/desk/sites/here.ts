/** Where this device is, as the browser tells it. Rejects where there is none, it is not allowed, or it takes too long. */
export const here = (): Promise<{ lon: number; lat: number; accuracyM: number }> =>
  new Promise((resolve, reject) => {
    // Over plain HTTP, and in old browsers, there is none.
    if (navigator.geolocation === undefined) {
      reject(new Error('no-geolocation'));
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude: lon, latitude: lat, accuracy } }) =>
        resolve({ lon, lat, accuracyM: Math.round(accuracy) }),
      reject,
      { enableHighAccuracy: true, timeout: WAIT_MS },
    );
  });

const WAIT_MS = 15_000;
