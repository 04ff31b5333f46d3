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
        var satisfied = Enumerable.Range(0, Propositions.Count).Where(place => track.SatisfiedAt[Propositions[place]] is not null).OrderBy(place => track.SatisfiedAt[Propositions[place]]);
        var before = new List<(int Proposition, IReadOnlyList<JsonElement> Values)>();
        foreach (var place in satisfied)
        {
            var (proposition, values) = (Propositions[place], track.ArgumentOf(Propositions[place], Arguments[place]));
            var compared = MustDiffer ? before : before.Take(1);
            if (compared.Where(other => AreSame(values, other.Values) == MustDiffer).Select(static other => (int?)other.Proposition).FirstOrDefault() is { } other)
            {
                yield return (proposition, $"has {(MustDiffer ? "the same" : "another")} '{PlainText.OneLine(Arguments[place])}' {(MustDiffer ? "as" : "than")} {track.NameOf(other)}");
            }

            before.Add((proposition, values));
        }
    }

    private static bool AreSame(IReadOnlyList<JsonElement> values, IReadOnlyList<JsonElement> others) => values.Any(value => others.Any(other => JsonEquality.AreEqual(value, other)));
}
