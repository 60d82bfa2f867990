/** Words for My day about agreements. */

import { dictionary } from '../platform/text/index.ts'

export const text = dictionary({
  sv: {
    renewal: 'Bestäm om avtalet ska fortsätta',
    term: 'Avtalet går snart ut',
    meeting: 'Möte om avtalet',
    action: 'Att göra efter ett möte',
    followUp: 'Följ upp rutinen',
    assignment: 'Politiskt uppdrag ska besvaras',
    rules: {
      renewal: 'Parterna har satt dagen själva.',
      term: 'Avtalet har en sista dag. Efter den gäller det inte.',
      meeting: 'Mötet är planerat till den dagen.',
      action: 'Dagen bestämdes när det lades till.',
      followUp: 'Rutinen säger själv hur ofta den följs upp.',
      assignment: 'Nämnden satte dagen.',
    },
    open: 'Öppna',
  },
  en: {
    renewal: 'Decide whether the agreement goes on',
    term: 'The agreement soon runs out',
    meeting: 'Meeting on the agreement',
    action: 'To do after a meeting',
    followUp: 'Follow up the routine',
    assignment: 'A political assignment is to be answered',
    rules: {
      renewal: 'The parties set the day themselves.',
      term: 'The agreement has a last day. After it, it isn’t in force.',
      meeting: 'The meeting is planned for that day.',
      action: 'The day was decided when it was added.',
      followUp: 'The routine itself says how often it is followed up.',
      assignment: 'The board set the day.',
    },
    open: 'Open',
  },
})
