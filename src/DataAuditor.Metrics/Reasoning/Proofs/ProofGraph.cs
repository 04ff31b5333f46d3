namespace DataAuditor.Metrics.Reasoning.Proofs;

/// <summary>
/// A proof as a graph: the facts and rules that it uses, and which leads to which. A rule that is used twice is one node, as in PRover and
/// FaiRR, and the names of intermediate conclusions do not count.
/// </summary>
/// <param name="Statements">Facts and rules; none where nothing was proved.</param>
/// <param name="Steps">From a premise, or the rule that concluded it, to the rule that uses it.</param>
internal sealed record ProofGraph(HashSet<string> Statements, HashSet<(string From, string To)> Steps)
{
    /// <summary>That of a statement which cannot be proved.</summary>
    public static ProofGraph None { get; } = new([], []);

    public bool IsNone => Statements.Count == 0;

    public bool Equals(ProofGraph? other) => other is not null && Statements.SetEquals(other.Statements) && Steps.SetEquals(other.Steps);

    public override int GetHashCode() => HashCode.Combine(Statements.Count, Steps.Count);

    /// <summary>In how many statements and steps two proofs differ.</summary>
    public int DifferencesTo(ProofGraph other) => Differences(Statements, other.Statements) + Differences(Steps, other.Steps);

    private static int Differences<T>(HashSet<T> own, HashSet<T> others)
    {
        var common = own.Count(others.Contains);
        return own.Count + others.Count - (2 * common);
    }
}
