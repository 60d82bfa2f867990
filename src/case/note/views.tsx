/** The journal: notes day by day, corrected ones with what stood there before. */

import { formatDate, formatMoment, words } from '../../platform/text/index.ts'
import { Disclosure, EmptyState, Stack, useLocale } from '../../platform/ui/index.ts'
import { correcting } from './forms.tsx'
import type { CurrentNote } from './queries.ts'
import { text } from './text.ts'

export function Notes({ notes, mayCorrect }: { notes: readonly CurrentNote[]; mayCorrect: boolean }) {
  const locale = useLocale()
  const t = words(text, locale)
  if (notes.length === 0) {
    return (
      <EmptyState title={t.none} who={t.who} icon="document">
        {t.noneLead}
      </EmptyState>
    )
  }
  return (
    <Stack>
      {notes.map((note) => (
        <article id={`note-${note.id}`}>
          <p class="measure">
            <strong>{formatDate(note.happenedOn, locale)}</strong> {note.words}
          </p>
          <p class="rule">
            {note.by}, {formatMoment(note.at, locale)}
            {mayCorrect ? (
              <>
                {' · '}
                <a href={correcting.path({ id: note.id })}>{t.correct}</a>
              </>
            ) : null}
          </p>
          {note.before.length > 0 ? (
            <Disclosure summary={t.before}>
              {note.before.map((old) => (
                <p class="measure soft">
                  <s>{old.words}</s>{' '}
                  <span class="rule">
                    {old.by}, {formatMoment(old.at, locale)}
                  </span>
                </p>
              ))}
            </Disclosure>
          ) : null}
        </article>
      ))}
    </Stack>
  )
}
