/** The shells animreg completes in. */
export const INTERPRETEURS = ['bash', 'zsh', 'powershell'] as const
export type Interpreteur = (typeof INTERPRETEURS)[number]

type Adaptation = {
  /** What the shell reads once, when it starts. */
  readonly script: string
  /** How to have it read at each start. */
  readonly installer: string
}

const BASH = `# animreg : complétion pour bash
_animreg() {
  local mot courant="\${COMP_WORDS[COMP_CWORD]}"
  # bash coupe « --option=valeur » en trois mots, dont le signe seul.
  [ "$courant" = "=" ] && courant=""
  COMPREPLY=()
  while IFS=$'\\t' read -r mot _; do
    COMPREPLY+=("$mot")
  done < <(animreg --completer "\${COMP_WORDS[@]:1:COMP_CWORD-1}" "=$courant" 2>/dev/null)
}
complete -o default -o bashdefault -F _animreg animreg
`

const ZSH = `#compdef animreg
# animreg : complétion pour zsh
_animreg() {
  local -a candidats
  local ligne mot sens
  for ligne in "\${(@f)$(animreg --completer "\${(@)words[2,CURRENT-1]}" "=\${words[CURRENT]}" 2>/dev/null)}"; do
    [[ -n "$ligne" ]] || continue
    mot="\${ligne%%$'\\t'*}"
    sens="\${ligne#*$'\\t'}"
    [[ "$sens" == "$ligne" ]] && candidats+=("\${mot//:/\\\\:}") || candidats+=("\${mot//:/\\\\:}:$sens")
  done
  (( \${#candidats} )) && _describe 'animreg' candidats || _files
}
compdef _animreg animreg
`

const POWERSHELL = `# animreg : complétion pour PowerShell
Register-ArgumentCompleter -Native -CommandName animreg -ScriptBlock {
  param($motCourant, $ligne, $position)
  $mots = @($ligne.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $position } | ForEach-Object { $_.ToString().Trim('"', "'") })
  $encodage = [Console]::OutputEncoding
  [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
  try {
    animreg --completer @mots "=$motCourant" 2>$null | ForEach-Object {
      $mot, $sens = $_ -split "\`t", 2
      if (-not $sens) { $sens = $mot }
      [System.Management.Automation.CompletionResult]::new($mot, $mot, 'ParameterValue', $sens)
    }
  } finally {
    [Console]::OutputEncoding = $encodage
  }
}
`

const ADAPTATIONS: Readonly<Record<Interpreteur, Adaptation>> = {
  bash: {
    script: BASH,
    installer: 'Ajoutez cette ligne à la fin du fichier ~/.bashrc :\n  eval "$(animreg completion bash)"',
  },
  zsh: {
    script: ZSH,
    installer:
      'Ajoutez cette ligne à la fin du fichier ~/.zshrc, après « compinit » :\n  eval "$(animreg completion zsh)"',
  },
  powershell: {
    script: POWERSHELL,
    installer:
      'Ajoutez cette ligne à votre profil PowerShell (notepad $PROFILE) :\n  animreg completion powershell | Out-String | Invoke-Expression',
  },
}

/** What a shell needs to complete animreg's lines. */
export function completionPour(interpreteur: Interpreteur): Adaptation {
  return ADAPTATIONS[interpreteur]
}
