/** The page frame and its parts. Rooms take everything that is seen from here. */
export * from './assets.ts'
export * from './button.tsx'
export * from './chart/bed-grid.tsx'
export { Curve, type CurvePoint, type CurveTick } from './chart/curve.tsx'
export * from './chart/kinds.ts'
export * from './chart/line-or-bar.tsx'
export * from './chart/path-timeline.tsx'
export * from './chart/stacked-bars.tsx'
export * from './clock.tsx'
export * from './data.tsx'
export * from './form/choice-fields.tsx'
export type { FieldWidth, Required } from './form/field.tsx'
export { Filter } from './form/filter.tsx'
export { ErrorSummary, FieldRow, Form, type FormProps, Hidden, SubmitRow } from './form/form.tsx'
export { PageForm, type PageFormProps } from './form/page-form.tsx'
export type { FormProblem, FormState } from './form/state.ts'
export * from './form/text-fields.tsx'
export { Icon, type IconName, iconNames } from './icon.tsx'
export * from './logo.tsx'
export * from './message.tsx'
export * from './next-step.tsx'
export { once } from './once.tsx'
export { openText } from './open-at-end.text.ts'
export { EndedOver, EndOver, EndStops, MOST_WHY, type SaidOpen, sayEndStop } from './open-at-end.tsx'
export { Page, type PageProps } from './page.tsx'
export { EmptyPart, type EmptyPartProps, EmptyParts, FirstOf, Part, type PartProps, Parts, Words } from './part.tsx'
export * from './progress.tsx'
export * from './surface.tsx'
export { type Tab, Tabs } from './tabs.tsx'
export {
  type NavItem,
  type PageNotice,
  type Scheme,
  schemes,
  useLocale,
  useViewer,
  type Viewer,
} from './viewer.tsx'
