# Completion of livechat for PowerShell. Made by: livechat completion powershell

# Kind and words of a key: COMMAND, COMMAND|OPTION, or COMMAND| for an argument.
$global:LiveChatWords = @{
    # @table@
}

Register-ArgumentCompleter -Native -CommandName @('livechat', 'livechat.cmd') -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $table = $global:LiveChatWords
    $find = {
        param($command, $option)
        if ($table.ContainsKey("$command|$option")) { return , $table["$command|$option"] }
        if ($table.ContainsKey("@|$option")) { return , $table["@|$option"] }
        return , @()
    }
    $command = ''
    $option = ''
    $prefix = ''
    $current = "$wordToComplete"
    $before = @($commandAst.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursorPosition })
    foreach ($element in $before) {
        $token = if ($element.PSObject.Properties['Value']) { "$($element.Value)" } else { "$($element.Extent.Text)" }
        if ($option -ne '') {
            $option = ''
        } elseif ($token.StartsWith('-')) {
            if ((& $find $command $token).Count -gt 0) { $option = $token }
        } else {
            $name = "$command $token".Trim()
            if ($table.ContainsKey($name) -and $table[$name][0] -eq 'command') { $command = $name }
        }
    }
    if ($option -eq '' -and $current.StartsWith('--') -and $current.Contains('=')) {
        $option, $current = $current.Split('=', 2)
        $prefix = "$option="
    }
    $words = @()
    $kind = ''
    if ($option -ne '') {
        $entry = & $find $command $option
        if ($entry.Count -gt 0) { $kind = $entry[0] }
        $words = @($entry | Select-Object -Skip 1)
    } else {
        $words = @($table[$command] | Select-Object -Skip 1 | Where-Object { $current.StartsWith('-') -or -not $_.StartsWith('-') })
        if ($table.ContainsKey("$command|")) {
            $kind = $table["$command|"][0]
            $words += @($table["$command|"] | Select-Object -Skip 1)
        }
    }
    if ($kind -eq 'profile') {
        $directory = if ($env:XDG_CONFIG_HOME) { $env:XDG_CONFIG_HOME } else { Join-Path $HOME '.config' }
        $file = if ($env:LIVECHAT_CONFIG) { $env:LIVECHAT_CONFIG } else { Join-Path $directory 'livechat/config.toml' }
        if (Test-Path $file) {
            $words = @(Select-String -Path $file -Pattern '^\s*\[profiles\."?([^\]"]*)"?\]' | ForEach-Object { $_.Matches[0].Groups[1].Value })
        }
    }
    # without results PowerShell completes names of files
    $words | Where-Object { $_.StartsWith($current.Trim("'", '"')) } | ForEach-Object {
        $text = if ($_ -match '[^A-Za-z0-9_./:-]') { $prefix + "'" + $_.Replace("'", "''") + "'" } else { $prefix + $_ }
        [System.Management.Automation.CompletionResult]::new($text, $_, 'ParameterValue', $_)
    }
}
