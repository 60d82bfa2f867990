/** Builds what browsers fetch: styles, islands, fonts and the mark, each named by its content, packed and listed in a manifest. */
import { createHash } from 'node:crypto'
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { build, type Metafile, type Plugin } from 'esbuild'

const root = join(import.meta.dirname, '..')
const theme = 'src/platform/ui/theme'

/** Files beside the entries that pages ask for by name: the font of a first visit. */
const asked = ['text.woff2']

function fingerprint(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 8)
}

/** Pictures that a stylesheet carries as data: addresses become files, since the security policy allows none. */
const picturesToFiles: Plugin = {
  name: 'pictures-to-files',
  setup(builder) {
    builder.onResolve({ filter: /^data:image\/svg\+xml/ }, ({ path }) => {
      const picture = decodeURIComponent(path.slice(path.indexOf(',') + 1))
      return { path: `picture-${fingerprint(picture)}.svg`, namespace: 'picture', pluginData: picture }
    })
    builder.onLoad({ filter: /.*/, namespace: 'picture' }, ({ pluginData }) => ({
      contents: pluginData,
      loader: 'file',
    }))
  },
}

async function bundle(entries: string[], folder: string): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: folder,
    entryNames: '[name].[hash]',
    assetNames: '[name].[hash]',
    publicPath: '/assets',
    bundle: true,
    minify: true,
    format: 'esm',
    metafile: true,
    loader: { '.woff2': 'file' },
    plugins: [picturesToFiles],
    logLevel: 'error',
  })
  return metafile
}

/** `app.css`, `text.woff2`, `command-field.js` -> the file that holds it. */
function namesIn(metafile: Metafile): [string, string][] {
  return Object.entries(metafile.outputs).flatMap(([output, { inputs, entryPoint }]): [string, string][] => {
    const file = basename(output)
    if (entryPoint) return [[basename(entryPoint).replace(/\.ts$/, '.js'), file]]
    return Object.keys(inputs).flatMap((input): [string, string][] => {
      const name = basename(input)
      return asked.includes(name) ? [[name, file]] : []
    })
  })
}

async function copyNamed(name: string, folder: string): Promise<[string, string]> {
  const hash = fingerprint(await readFile(join(root, theme, name)))
  const file = name.replace('.', `.${hash}.`)
  await copyFile(join(root, theme, name), join(folder, file))
  return [name, file]
}

/** Packs beforehand what can be packed, so that the server only has to send it. */
async function pack(path: string): Promise<void> {
  const content = await readFile(path)
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
    promisify(gzip)(content, { level: 9 }),
  ])
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)])
}

/** Builds everything into a folder that is emptied first, `dist/assets` unless told, and returns the manifest. */
export async function buildAssets(folder = join(root, 'dist', 'assets')): Promise<Record<string, string>> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const islands = (await readdir(join(root, 'islands'))).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  )
  const [metafile, mark] = await Promise.all([
    bundle(
      [
        ...['app', 'budget', 'night', 'path', 'phone'].map((name) => `${theme}/${name}.css`),
        ...islands.map((name) => `islands/${name}`),
      ],
      folder,
    ),
    copyNamed('mark.svg', folder),
  ])
  const manifest = Object.fromEntries([...namesIn(metafile), mark].sort(([a], [b]) => a.localeCompare(b)))
  const files = (await readdir(folder)).filter((name) => /\.(css|js|svg)$/.test(name))
  await Promise.all(files.map((file) => pack(join(folder, file))))
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}

if (import.meta.main) {
  const began = performance.now()
  const manifest = await buildAssets()
  console.log(`${Object.keys(manifest).length} assets in ${Math.round(performance.now() - began)} ms`)
}
