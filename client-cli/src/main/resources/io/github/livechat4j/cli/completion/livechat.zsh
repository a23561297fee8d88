#compdef livechat
# Completion of livechat for zsh. Made by: livechat completion zsh

# Sets kind and found of a key: COMMAND, COMMAND|OPTION, or COMMAND| for an argument.
_livechat_entry() {
  kind='' found=''
  case $1 in
    @table@
  esac
}

# Sets kind and found of an option, of this command or of any.
_livechat_option() {
  _livechat_entry "$1|$2"
  [[ -n $kind ]] || _livechat_entry "@|$2"
}

_livechat_profiles() {
  local file=${LIVECHAT_CONFIG:-${XDG_CONFIG_HOME:-$HOME/.config}/livechat/config.toml}
  [[ ! -r $file ]] || sed -n 's/^[[:space:]]*\[profiles\."\{0,1\}\([^]"]*\)"\{0,1\}\].*/\1/p' "$file"
}

_livechat() {
  local command='' option='' kind='' found='' of_command='' word
  local -a list
  local -i i
  for ((i = 2; i < CURRENT; i++)); do
    word=${(Q)words[i]}
    if [[ -n $option ]]; then
      option=''
    elif [[ $word == -* ]]; then
      _livechat_option "$command" "$word"
      [[ -z $kind ]] || option=$word
    else
      _livechat_entry "${command:+$command }$word"
      [[ $kind != command ]] || command="${command:+$command }$word"
    fi
  done
  if [[ -z $option && $words[CURRENT] == --*=* ]]; then
    option=${words[CURRENT]%%=*}
    compset -P '*='
  fi
  if [[ -n $option ]]; then
    _livechat_option "$command" "$option"
  else
    _livechat_entry "$command"
    of_command=$found
    _livechat_entry "$command|"
    found="$of_command"$'\n'"$found"
  fi
  case $kind in
    file) _files ;;
    profile) found=$(_livechat_profiles) ;;
  esac
  list=("${(@f)found}")
  list=("${(@)list:#}")
  [[ -n $option || $PREFIX == -* ]] || list=("${(@)list:#-*}")
  ((${#list} == 0)) || compadd -a list
}

# as a file of the function path, or sourced
if [[ $funcstack[1] == _livechat ]]; then
  _livechat "$@"
else
  compdef _livechat livechat
fi
