# Completion of livechat for bash. Made by: livechat completion bash

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
  local current=${COMP_WORDS[COMP_CWORD]} command='' option='' open='' kind='' found='' word quoted
  local -i i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    if [[ -n $option ]]; then
      # bash splits --option=value at the equals sign
      [[ $word == '=' ]] || option=''
    elif [[ $word == -* ]]; then
      _livechat_option "$command" "$word"
      [[ -z $kind ]] || option=$word
    else
      _livechat_entry "${command:+$command }$word"
      [[ $kind != command ]] || command="${command:+$command }$word"
    fi
  done
  [[ -z $option || $current != '=' ]] || current=''
  case $current in
    \"* | \'*)
      open=${current:0:1}
      current=${current:1}
      ;;
    *) current=${current//\\/} ;;
  esac
  if [[ -n $option ]]; then
    _livechat_option "$command" "$option"
  else
    local of_command
    _livechat_entry "$command"
    of_command=$found
    _livechat_entry "$command|"
    [[ $current == -* ]] || of_command=$(printf '%s\n' "$of_command" | sed '/^-/d')
    found="$of_command"$'\n'"$found"
  fi
  case $kind in
    file)
      compopt -o filenames 2>/dev/null
      while IFS= read -r word; do
        COMPREPLY+=("$word")
      done < <(compgen -f -- "$current")
      ;;
    profile) found=$(_livechat_profiles) ;;
  esac
  while IFS= read -r word; do
    if [[ -n $word && $word == "$current"* ]]; then
      if [[ -z $open ]]; then
        printf -v quoted %q "$word"
        word=$quoted
      fi
      COMPREPLY+=("$word")
    fi
  done <<<"$found"
}

complete -F _livechat livechat
