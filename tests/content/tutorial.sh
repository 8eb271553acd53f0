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
  my ($file, $text) = @_;
  open my $out, '>', $file or die "tutorial: $file: $!\n";
  print $out $text;
  close $out;
}
local $/;
# Each hunk's lines without `+` stand in the file once, and become those without `-`.
sub change {
  my ($file, $diff) = @_;
  open my $in, '<', $file or die "tutorial: $file: $!\n";
  my $text = <$in>;
  for my $hunk (grep { $_ } split /^@@.*\n/m, $diff) {
    my ($old, $new) = ($hunk, $hunk);
    $old =~ s/^\+.*\n//gm;
    $new =~ s/^-.*\n//gm;
    s/^[ +-]//gm for $old, $new;
    die "tutorial: $file does not hold once:\n$old" if (() = $text =~ /\Q$old\E/g) != 1;
    $text =~ s/\Q$old\E/$new/;
  }
  into($file, $text);
}
my $text = <>;
while ($text =~ /^```(\w+) ?(\S*)\n(.*?)^```$/gms) {
  my ($kind, $file, $body) = ($1, $2, $3);
  if ($kind eq 'console') {
    compare($1, $2) while $body =~ /^\$ (.*)\n((?:(?!\$ ).*\n)*)/gm;
  } elsif ($kind eq 'diff') {
    change($file, $body);
  } else {
    into($file, $body);
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
