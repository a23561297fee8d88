# Completion of livechat for fish. Made by: livechat completion fish

# Prints kind and words of a key: COMMAND, COMMAND|OPTION, or COMMAND| for an argument.
function __livechat_entry
    switch $argv[1]
        # @table@
    end
end

# Prints kind and words of an option, of this command or of any.
function __livechat_option
    set -l entry (__livechat_entry "$argv[1]|$argv[2]")
    if test (count $entry) -eq 0
        set entry (__livechat_entry "@|$argv[2]")
    end
    if test (count $entry) -gt 0
        printf '%s\n' $entry
    end
end

function __livechat_profiles
    set -l directory "$HOME/.config"
    if test -n "$XDG_CONFIG_HOME"
        set directory $XDG_CONFIG_HOME
    end
    set -l file "$directory/livechat/config.toml"
    if test -n "$LIVECHAT_CONFIG"
        set file $LIVECHAT_CONFIG
    end
    if test -r "$file"
        sed -n 's/^[[:space:]]*\[profiles\."\{0,1\}\([^]"]*\)"\{0,1\}\].*/\1/p' "$file"
    end
end

function __livechat_complete
    set -l tokens (commandline -opc)
    set -e tokens[1]
    set -l current (commandline -ct)
    set -l command ''
    set -l option ''
    set -l prefix ''
    for token in $tokens
        if test -n "$option"
            set option ''
        else if string match -q -- '-*' "$token"
            set -l entry (__livechat_option "$command" "$token")
            if test (count $entry) -gt 0
                set option $token
            end
        else
            set -l name (string trim -- "$command $token")
            set -l entry (__livechat_entry "$name")
            if test "$entry[1]" = command
                set command $name
            end
        end
    end
    if test -z "$option"; and string match -q -- '--*=*' "$current"
        set option (string split -m 1 = -- "$current")[1]
        set prefix "$option="
        set current (string split -m 1 = -- "$current")[2]
    end
    set -l kind
    set -l words
    if test -n "$option"
        set -l entry (__livechat_option "$command" "$option")
        set kind $entry[1]
        set words $entry[2..-1]
    else
        set -l entry (__livechat_entry "$command")
        set -l argument (__livechat_entry "$command|")
        set kind $argument[1]
        set words $entry[2..-1]
        if not string match -q -- '-*' "$current"
            set words (string match -v -- '-*' $words)
        end
        if test (count $argument) -gt 1
            set -a words $argument[2..-1]
        end
    end
    switch "$kind"
        case file
            set -a words (__fish_complete_path "$current")
        case profile
            set words (__livechat_profiles)
    end
    for word in $words
        printf '%s\n' "$prefix$word"
    end
end

complete -c livechat -e
complete -c livechat -f -a '(__livechat_complete)'
