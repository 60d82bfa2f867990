/** What a browser is told about a file. */
import { expect, test } from 'vitest'
import { download, downloadHeaders } from './file-response.ts'

test('a download says what it is, is saved under its name, and is kept nowhere', () => {
  expect(downloadHeaders({ kind: 'pdf', name: 'beslut-2026-03-13' })).toEqual({
    'Content-Type': 'application/pdf',
    'Content-Disposition': `attachment; filename="beslut-2026-03-13.pdf"; filename*=UTF-8''beslut-2026-03-13.pdf`,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  })
})

test('å, ä and ö arrive for new clients, and as a and o for old ones', () => {
  const { 'Content-Disposition': disposition } = downloadHeaders({ kind: 'csv', name: 'kartläggning (år 2017) 統計' })
  expect(disposition).toContain('filename="kartlaggning-(ar-2017)-__.csv"')
  expect(disposition).toContain("filename*=UTF-8''kartl%C3%A4ggning-%28%C3%A5r-2017%29-%E7%B5%B1%E8%A8%88.csv")
})

test.each(['a"\r\nSet-Cookie: x', '../../etc/passwd', '\u202Efdp.exe', '', '...', 'x'.repeat(500)])(
  'no name breaks the header or leaves the folder: %j',
  async (name) => {
    const response = download('x', { kind: 'csv', name })
    const disposition = response.headers.get('content-disposition') ?? ''
    expect(disposition).toMatch(/^attachment; filename="[^"\\/;\r\n]{1,100}\.csv"; filename\*=UTF-8''[\w.%-]+$/)
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(await response.text()).toBe('x')
  },
)

test.each(['beslut-191212121212', 'beslut 121212-1212', '19121212-1212', '121212+1212'])(
  'a personal number may not stand in a file name: %s',
  (name) => {
    expect(() => downloadHeaders({ kind: 'pdf', name })).toThrow('personal number')
  },
)

test.each(['rakning-0880-2017-W14', '2026-03-13', 'SN-2026-000123'])('dates, weeks and codes may: %s', (name) => {
  expect(downloadHeaders({ kind: 'xlsx', name })['Content-Disposition']).toContain(`${name}.xlsx`)
})

test('bytes arrive as they were', async () => {
  const response = download(Uint8Array.of(0, 200, 255), { kind: 'xlsx', name: 'rakning', inline: true })
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(Uint8Array.of(0, 200, 255))
  expect(response.headers.get('content-disposition')).toMatch(/^inline; /)
})
