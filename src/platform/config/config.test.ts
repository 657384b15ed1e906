import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

const faultsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.faults
    throw error
  }
}

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toMatchObject({
      ...{ port: 3000, host: '127.0.0.1', demo: true, databaseUrl: null, smtpUrl: null, publicUrl: null },
      ...{ trustedProxies: [], municipality: 'Malmö', contact: null },
    })
    expect(readConfig({ MEDVERKA_DEMO: '0' }).municipality).toBe('Kommunen')
  })

  it.each([
    ['PORT', '70000', 'a whole number from 0 to 65535'],
    ['DATABASE_URL', 'mysql://x', 'postgres://'],
    ['MEDVERKA_DEMO', 'yes', '0 or 1'],
    ['PUBLIC_URL', 'medverka.example.se', 'https://'],
    ['SMTP_URL', 'localhost', 'smtp://'],
    ['TRUSTED_PROXIES', 'everybody', 'addresses or networks'],
    ['MAIL_FROM', 'a@b.se\r\nBcc: c@d.se', 'a sender'],
    ['CONTACT', 'javascript:alert(1)', 'mailto:'],
  ])('stops on a wrong %s with its name and what was expected', (name, value, expected) => {
    const [fault = ''] = faultsOf({ [name]: value })
    expect(fault).toContain(`${name}: expected`)
    expect(fault).toContain(expected)
  })

  it('names every fault at once, and repeats no value that may hold a password', () => {
    const faults = faultsOf({ PORT: 'x', DATABASE_URL: 'mysql://me:secret@host' })
    expect(faults).toHaveLength(2)
    expect(faults.join()).not.toContain('secret')
  })
})
