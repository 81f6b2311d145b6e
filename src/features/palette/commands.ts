import type { Command } from './command.ts'
import { filmCommands } from './film-commands.ts'
import { generalCommands } from './general-commands.ts'
import { pageCommands } from './page-commands.ts'

/** Everything that can be asked for: the palette finds it here, the keyboard map shows its keys, and they are heard. */
export const commands: readonly Command[] = [...generalCommands, ...pageCommands, ...filmCommands]
