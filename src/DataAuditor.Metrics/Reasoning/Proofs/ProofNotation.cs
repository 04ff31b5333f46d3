namespace DataAuditor.Metrics.Reasoning.Proofs;

/// <summary>
/// ProofWriter's notation of proofs: <c>(((triple1 triple2) -> rule3) triple4) -> (rule5 % int1)</c>, where premises lead to the rule that
/// they are used by. <c>[(A OR B)]</c> lists alternative proofs. <c>None</c>, an empty text, and an attempt that ends in <c>FAIL</c> prove nothing.
/// </summary>
internal static class ProofNotation
{
    private const string Failure = "FAIL";

    private const string Nothing = "None";

    /// <summary>The alternative proofs of a text; null where it is none in this notation.</summary>
    public static IReadOnlyList<ProofGraph>? Read(string text)
    {
        var tokens = ProofTokens.Of(text);
        if (tokens is ["[", .., "]"]) tokens = tokens[1..^1];
        if (tokens.Count == 0 || tokens.Contains(Failure) || (tokens is [var only] && only.Equals(Nothing, StringComparison.OrdinalIgnoreCase))) return [ProofGraph.None];

        var proofs = new List<ProofGraph>();
        foreach (var alternative in Alternatives(tokens))
        {
            if (ProofReading.Of(alternative) is not { } proof) return null;
            proofs.Add(proof);
        }

        return proofs;
    }

    private static IEnumerable<List<string>> Alternatives(List<string> tokens)
    {
        if (!tokens.Contains(ProofTokens.Or)) return [tokens];

        // The bracket around all alternatives belongs to none of them.
        return Split(tokens is ["(", .., ")"] && !HasOrOutside(tokens) ? tokens[1..^1] : tokens);
    }

    private static bool HasOrOutside(List<string> tokens) => Depths(tokens).Any(static token => token is { Text: ProofTokens.Or, Depth: 0 });

    private static IEnumerable<List<string>> Split(List<string> tokens)
    {
        var alternative = new List<string>();
        foreach (var (text, depth) in Depths(tokens))
        {
            if (text is not ProofTokens.Or || depth != 0)
            {
                alternative.Add(text);
                continue;
            }

            yield return alternative;
            alternative = [];
        }

        yield return alternative;
    }

    private static IEnumerable<(string Text, int Depth)> Depths(List<string> tokens)
    {
        var depth = 0;
        foreach (var token in tokens)
        {
            if (token is ")") depth--;
            yield return (token, depth);
            if (token is "(") depth++;
        }
    }
}
