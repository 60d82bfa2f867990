/** The words of the promise. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    alerts: 'Larm',
    subject: { cancel: 'Avbryt', ended: '' },
    deciding: {
      title: 'När larm besöks',
      lead: 'Det här lovar kommunen den som larmar. Löftet står på sidan för alla innan larmet skickas. Larm som redan har kommit behåller sitt löfte.',
      send: 'Spara löftet',
      done: 'Löftet är sparat.',
      fields: {
        urgentHours: { label: 'Barn eller fara: inom så många timmar', missing: 'Skriv ett antal timmar, 1–23.' },
        sameEveningUntil: {
          label: 'Samma kväll om larmet kommer före klockan',
          hint: 'Det som kommer senare besöks nästa morgon.',
          missing: 'Skriv en timme på dygnet, 1–23.',
        },
        eveningHour: { label: 'Kvällens besök före klockan', missing: 'Skriv en timme på dygnet, 1–23.' },
        morningHour: { label: 'Morgonens besök före klockan', missing: 'Skriv en timme på dygnet, 1–23.' },
      },
      refusals: {
        tooEarly: 'Kvällens besök måste vara senare än det sista larmet för kvällen.',
        same: 'Det här gäller redan.',
      },
    },
    keys: {
      'outreach.urgentHours': 'Timmar vid barn eller fara',
      'outreach.sameEveningUntil': 'Samma kväll före klockan',
      'outreach.eveningHour': 'Kvällens besök före klockan',
      'outreach.morningHour': 'Morgonens besök före klockan',
    },
    history: 'Vad som har bestämts',
    what: 'Vad',
    value: 'Timme',
    by: 'Vem',
    at: 'När',
    none: 'Inget är bestämt än',
    noneWhat: 'Då gäller Hemvists egna tider, de som står i formuläret.',
  },
  en: {
    alerts: 'Alerts',
    subject: { cancel: 'Cancel', ended: '' },
    deciding: {
      title: 'When alerts are visited',
      lead: 'This is what the municipality promises whoever sends an alert. The promise stands on the page for everybody before the alert is sent. Alerts that have come already keep theirs.',
      send: 'Save the promise',
      done: 'The promise has been saved.',
      fields: {
        urgentHours: { label: 'Children or danger: within so many hours', missing: 'Write a number of hours, 1–23.' },
        sameEveningUntil: {
          label: 'The same evening, if the alert comes before',
          hint: 'What comes later is visited the next morning.',
          missing: 'Write an hour of the day, 1–23.',
        },
        eveningHour: { label: 'The evening’s visit before', missing: 'Write an hour of the day, 1–23.' },
        morningHour: { label: 'The morning’s visit before', missing: 'Write an hour of the day, 1–23.' },
      },
      refusals: {
        tooEarly: 'The evening’s visit must be later than the last alert for the evening.',
        same: 'This holds already.',
      },
    },
    keys: {
      'outreach.urgentHours': 'Hours where there are children or danger',
      'outreach.sameEveningUntil': 'The same evening, before',
      'outreach.eveningHour': 'The evening’s visit before',
      'outreach.morningHour': 'The morning’s visit before',
    },
    history: 'What has been decided',
    what: 'What',
    value: 'Hour',
    by: 'Who',
    at: 'When',
    none: 'Nothing is decided yet',
    noneWhat: 'Hemvist’s own hours hold then, those that stand in the form.',
  },
})
