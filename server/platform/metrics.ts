import type { Express } from 'express';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What Prometheus reads at /metrics. Nothing in it names a person or a place. */
export interface Metrics {
  registry: Registry;
  /** A figure read when it is asked for. */
  gauge(name: string, help: string, read: () => number): void;
  counter(name: string, help: string): { add(amount?: number): void };
}

export function openMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    gauge: (name, help, read) => {
      new Gauge({
        name,
        help,
        registers: [registry],
        collect() {
          this.set(read());
        },
      });
    },
    counter: (name, help) => {
      const counter = new Counter({ name, help, registers: [registry] });
      return { add: (amount = 1) => counter.inc(amount) };
    },
  };
}

/** Times every request by method, route pattern and status. */
export function mountRequestMetrics(app: Express, metrics: Metrics): void {
  const seconds = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by method, route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [metrics.registry],
  });
  app.use((request, response, next) => {
    const startedAt = performance.now();
    response.on('finish', () => {
      const route = (request.route as { path?: string } | undefined)?.path ?? 'none';
      seconds.observe(
        { method: request.method, route, status: response.statusCode },
        (performance.now() - startedAt) / 1000,
      );
    });
    next();
  });
}
