using System.Text.Json;

namespace DataAuditor.Metrics.Agent.Goals;

/// <summary>
/// What satisfies propositions must be the same, or must differ: that of each is held against that of the one which was satisfied first, or, where
/// they must differ, of all satisfied before. Of several values one in common makes them the same.
/// </summary>
/// <param name="Arguments">Of each proposition, the name of the argument that is compared.</param>
internal sealed record ArgumentConstraint(IReadOnlyList<int> Propositions, IReadOnlyList<string> Arguments, bool MustDiffer) : PropositionConstraint
{
    public override IEnumerable<(int Proposition, string Why)> Violations(PropositionTrack track)
    {
        int[] satisfied = [.. Enumerable.Range(0, Propositions.Count).Where(place => track.SatisfiedAt[Propositions[place]] is not null).OrderBy(place => track.SatisfiedAt[Propositions[place]])];

        // One alone is held against none: what satisfied it is not looked at, and need not be recorded.
        if (satisfied.Length < 2) yield break;

        // Each value by the turn of the first that it satisfied.
        var known = new Dictionary<JsonElement, int>(SameValue.Instance);
        for (var turn = 0; turn < satisfied.Length; turn++)
        {
            var (place, proposition) = (satisfied[turn], Propositions[satisfied[turn]]);
            var values = track.ArgumentOf(proposition, Arguments[place]);
            var like = values.Where(known.ContainsKey).Select(value => known[value]).DefaultIfEmpty(-1).Min();
            if (turn > 0 && (like >= 0) == MustDiffer)
            {
                var other = track.NameOf(Propositions[satisfied[MustDiffer ? like : 0]]);
                yield return (proposition, $"has {(MustDiffer ? "the same" : "another")} '{PlainText.OneLine(Arguments[place])}' {(MustDiffer ? "as" : "than")} {other}");
            }

            if (turn > 0 && !MustDiffer) continue;
            foreach (var value in values) known.TryAdd(value, turn);
        }
    }
}
