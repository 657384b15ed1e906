/** The part of autocannon that the bench uses; it has no types of its own. */
declare module 'autocannon' {
  interface Asked {
    method?: string
    path?: string
    headers?: Record<string, string>
    body?: string
  }
  interface Options {
    url: string
    connections: number
    duration?: number
    amount?: number
    requests: { setupRequest(request: Asked): Asked; onResponse(status: number): void }[]
  }
  interface Result {
    duration: number
    errors: number
    timeouts: number
    latency: { p50: number; p99: number; max: number }
  }
  export default function autocannon(options: Options): Promise<Result>
}
