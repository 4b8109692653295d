#!/bin/sh
# Verifica este dossiê com sha256sum, xmlsec1, openssl e coreutils. Termina com 1 quando algo não confere.
# Verifies this dossier with sha256sum, xmlsec1, openssl and coreutils. Ends with 1 when anything does not fit.
cd "$(dirname "$0")" || exit 2
for tool in sha256sum xmlsec1 openssl od; do
    command -v "$tool" >/dev/null 2>&1 || { echo "FALTA $tool"; exit 2; }
done
tab=$(printf '\t')
failed=0
ok() { printf 'OK     %s\n' "$1"; }
fail() { printf 'FALHA  %s\n' "$1"; failed=1; }
note() { printf 'AVISO  %s\n' "$1"; }
digest() { sha256sum <"$1" | cut -d' ' -f1; }

# 1. Os arquivos são os que foram escritos. / The files are those that were written.
if sha256sum --quiet -c SHA256SUMS; then ok "SHA256SUMS"; else fail "SHA256SUMS"; fi

# 2. Cada assinatura, e a cadeia de seu certificado no momento da assinatura.
#    Each signature, and the chain of its certificate at the time of signing.
while IFS=$tab read -r file number attribute namespace element certificate moment root; do
    name=$element
    [ "$namespace" = - ] || name=$namespace:$element
    if xmlsec1 --verify --id-attr:"$attribute" "$name" --node-xpath "(//*[local-name()='Signature'])[$number]" \
        --pubkey-cert-pem "$certificate" "$file" >/dev/null 2>&1; then
        ok "assinatura $number de $file"
    else
        fail "assinatura $number de $file"
    fi
    if [ "$root" = - ]; then
        note "cadeia de $certificate: o dossiê não traz a autoridade"
    elif openssl verify -attime "$moment" -CAfile certificados/raizes.pem \
        -untrusted certificados/intermediarias.pem "$certificate" >/dev/null 2>&1; then
        ok "cadeia de $certificate"
    else
        fail "cadeia de $certificate"
    fi
done <verificar/assinaturas.tsv

before_chain=$failed
failed=0

# 3. A cadeia do registro: o SHA-256 de cada linha é o seu elo, e cada linha começa com o elo anterior.
#    The chain of the log: the SHA-256 of each row is its link, and each row begins with the link before.
last=
link=
while IFS=$tab read -r position before file previous chain; do
    [ "$(digest "$file")" = "$chain" ] || fail "elo da linha $position"
    [ "$(head -c 32 "$file" | od -An -v -tx1 | tr -d ' \n')" = "$previous" ] || fail "elo anterior da linha $position"
    if [ "$before" = "$last" ]; then
        [ "$previous" = "$link" ] || fail "ligação da linha $last com a linha $position"
    elif [ -n "$last" ]; then
        note "entre as linhas $last e $position há linhas de outros documentos, que este dossiê não traz"
    fi
    last=$position
    link=$chain
done <registro/cadeia.tsv
IFS=$tab read -r position chain <registro/ponta.tsv
if [ "$position" = "$last" ]; then
    if [ "$chain" = "$link" ]; then ok "cadeia até a ponta, linha $position"; else fail "ponta do registro"; fi
else
    note "depois da linha $last o registro vai até a linha $position, elo $chain"
fi
if [ "$failed" = 0 ]; then ok "cadeia do registro"; fi
[ "$before_chain" = 0 ] || failed=1

# 4. Cada original é o que uma linha do registro nomeia. / Each original is the one that a row of the log names.
while IFS=$tab read -r file sha256 position; do
    row=$(printf 'registro/cadeia/%012d.bin' "$position")
    if [ "$(digest "$file")" = "$sha256" ] && grep -aq "$sha256" "$row"; then
        ok "$file está na linha $position"
    else
        fail "$file não é o da linha $position"
    fi
done <verificar/originais.tsv

if [ "$failed" = 0 ]; then echo "CONFERE"; else echo "NÃO CONFERE"; fi
exit "$failed"
