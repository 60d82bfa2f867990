/** `hemvist site add`: a shelter with its rooms and beds. */

import type { Command } from 'commander'
import { addSite, saySiteRefusal } from '../shelter/index.ts'
import { Failure, type Print } from './print.ts'

const forms = ['acutePlace', 'emergencyHousing', 'protectedHousing'] as const

export function addSiteCommands(program: Command, print: Print): void {
  program
    .command('site')
    .description('the shelters')
    .command('add')
    .description('add a shelter with its rooms and beds')
    .requiredOption('--municipality <code>', 'four digits')
    .requiredOption('--organisation <name>', 'the organisation that runs it')
    .requiredOption('--name <name>', 'its name')
    .option('--form <form>', forms.join(', '), 'acutePlace')
    .requiredOption(
      '--room <name:beds...>',
      'a room and its number of beds, such as "Rum 1:4"; "Familjerummet:3:one" is taken as one',
    )
    .action(
      async ({
        form,
        room,
        ...rest
      }: {
        municipality: string
        organisation: string
        name: string
        form: string
        room: string[]
      }) => {
        const livingForm = forms.find((one) => one === form)
        if (!livingForm) throw new Failure(`--form is one of ${forms.join(', ')}.`, { exit: 2 })
        const made = await addSite({ ...rest, livingForm, rooms: room.map(roomFrom) })
        if (!made.ok) throw new Failure(saySiteRefusal(made.reason), { json: { error: made.reason } })
        print.result(made.value, () => `${rest.name}: ${made.value.beds} beds, in service from today.`)
      },
    )
}

function roomFrom(text: string): { name: string; beds: number; takenAsOne: boolean } {
  const match = /^(.+?):(\d{1,3})(:one)?$/.exec(text)
  if (!match) throw new Failure(`--room wants name:beds, such as "Rum 1:4"; not "${text}".`, { exit: 2 })
  return { name: match[1] ?? '', beds: Number(match[2]), takenAsOne: match[3] !== undefined }
}
