import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { downloadBackup } from './downloads.ts'

/** Downloads a backup wherever something went wrong, and says what came of it. */
export function BackupButton() {
  const [result, setResult] = useState('')
  const download = async () => {
    setResult('')
    try {
      setResult((await downloadBackup()).says)
    } catch {
      setResult('Nothing could be downloaded.')
    }
  }
  return (
    <>
      <Button onClick={() => void download()}>Download backup</Button>{' '}
      <span role="status">{result}</span>
    </>
  )
}
