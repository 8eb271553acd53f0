#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# tutorial.sh PROGRAM ROOT: does what examples/first_check/README.md says, in its order: writes the
# files that it shows, runs its commands and compares what they say (`...` leaves some out). What comes
# out has to be the pack that stands beside it.
set -euo pipefail
export LC_ALL=C HOME=/nonexistent XDG_DATA_HOME='' ASSIZE_PATH=''
program=$(realpath "$1")
tutorial=$(realpath "$2")/examples/first_check
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
mkdir build
ln -s "$program" build/assize
ln -s "$(dirname "$tutorial")" examples

perl - "$tutorial/README.md" <<'PERL'
use strict;
my ($failures, $samples) = (0, 0);
sub compare {
  my ($command, $wanted) = @_;
  my $said = `$command 2>&1`;
  die "tutorial: $command\n$said" if $? >> 8 > 1 || $? & 127;
  my $parts = join '', map { $_ eq "...\n" ? '(?:.*\n)*' : quotemeta } $wanted =~ /.*\n/g;
  $samples++;
  return if $said =~ /\A$parts\z/;
  print "tutorial: $command\nis to say\n$wanted", "and says\n$said";
  $failures++;
}
sub into {
  my ($to, $text) = @_;
  open my $out, $to or die "tutorial: $to: $!\n";
  print $out $text;
  close $out or die "tutorial: $to ends in $?\n";
}
local $/;
my $text = <>;
while ($text =~ /^```(\w+) ?(\S*)\n(.*?)^```$/gms) {
  my ($kind, $file, $body) = ($1, $2, $3);
  if ($kind eq 'console') {
    compare($1, $2) while $body =~ /^\$ (.*)\n((?:(?!\$ ).*\n)*)/gm;
  } elsif ($kind eq 'diff') {
    into("| patch --quiet --fuzz=0 $file", "--- a\n+++ b\n$body");
  } else {
    into("> $file", $body);
  }
}
die "tutorial: it shows no command\n" unless $samples;
exit($failures ? 1 : 0);
PERL

# The licence is all that it has beyond.
status=0
for made in $(cd rules && find acme -type f); do
  diff <(sed '/SPDX-License-Identifier/d; s/licence="Apache-2.0"/licence="unlicensed"/' "$tutorial/$made") \
    "rules/$made" || status=1
done
exit $status
