namespace DataAuditor.Metrics.Reasoning.Proofs;

/// <summary>Cuts a proof into brackets, arrows, percent signs and names.</summary>
internal static class ProofTokens
{
    public const string Or = "OR";

    public const string LeadsTo = "->";

    public const string FollowsFrom = "<-";

    private const string Brackets = "()[]%";

    public static List<string> Of(string proof)
    {
        var tokens = new List<string>();
        for (int at = 0, end; at < proof.Length; at = end)
        {
            end = at + 1;
            if (char.IsWhiteSpace(proof[at])) continue;

            if (IsArrow(proof, at)) end++;
            else if (!Brackets.Contains(proof[at]))
            {
                while (end < proof.Length && !char.IsWhiteSpace(proof[end]) && !Brackets.Contains(proof[end]) && !IsArrow(proof, end)) end++;
            }

            tokens.Add(proof[at..end]);
        }

        return tokens;
    }

    private static bool IsArrow(string proof, int at) => proof.AsSpan(at).StartsWith(LeadsTo, StringComparison.Ordinal) || proof.AsSpan(at).StartsWith(FollowsFrom, StringComparison.Ordinal);
}
