namespace DataAuditor.Metrics.Reasoning.Proofs;

/// <summary>Reads one proof, bracket by bracket; without recursion, since hostile text may nest as deep as it is long.</summary>
internal sealed class ProofReading
{
    private readonly ProofGraph _proof = new([], []);

    private readonly Stack<Group> _open = new([new Group()]);

    /// <summary>Null where the tokens are no proof: brackets that do not pair, or an arrow without premises or without one conclusion.</summary>
    public static ProofGraph? Of(IReadOnlyList<string> tokens)
    {
        var reading = new ProofReading();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!reading.Take(tokens[at], at + 1 < tokens.Count ? tokens[at + 1] : null)) return null;
        }

        return reading._open.Count == 1 && reading.Close() is not null ? reading._proof : null;
    }

    /// <returns>False where the token cannot stand here.</returns>
    private bool Take(string token, string? next)
    {
        var group = _open.Peek();
        switch (token)
        {
            case "(":
                _open.Push(new Group());
                return true;
            case ")":
                if (_open.Count == 1 || Close() is not { } ends) return false;
                _open.Peek().Take(ends);
                return true;
            case "%":
                // The name of what a rule concludes follows.
                group.SkipsName = next is not (null or "(" or ")" or "[" or "]" or "%");
                return group.SkipsName && group.Ends.Count > 0;
            case ProofTokens.LeadsTo or ProofTokens.FollowsFrom:
                return Turn(group, token);
            case "[" or "]" or ProofTokens.Or:
                return false;
            default:
                if (!group.SkipsName) Name(group, token);
                group.SkipsName = false;
                return true;
        }
    }

    private void Name(Group group, string statement)
    {
        _proof.Statements.Add(statement);
        group.Ends.Add(statement);
    }

    /// <summary>What stood before the arrow is its one side; what comes is the other.</summary>
    private bool Turn(Group group, string arrow)
    {
        if (group.Ends.Count == 0 || (group.Arrow is not null && Join(group) is null)) return false;

        (group.Before, group.Arrow, group.Ends) = (group.Ends, arrow, []);
        return true;
    }

    /// <summary>Ends the innermost group.</summary>
    /// <returns>The statements that it comes to; null where it comes to nothing.</returns>
    private List<string>? Close() => Join(_open.Pop());

    private List<string>? Join(Group group)
    {
        if (group.Ends.Count == 0) return null;
        if (group.Arrow is null) return group.Ends;

        var (premises, conclusions) = group.Arrow is ProofTokens.LeadsTo ? (group.Before, group.Ends) : (group.Ends, group.Before);
        if (conclusions is not [var conclusion]) return null;

        foreach (var premise in premises) _proof.Steps.Add((premise, conclusion));
        return group.Ends = conclusions;
    }

    /// <summary>What stands in a bracket.</summary>
    private sealed class Group
    {
        /// <summary>What the arrow's first side comes to.</summary>
        public List<string> Before { get; set; } = [];

        public string? Arrow { get; set; }

        /// <summary>What the side read now comes to.</summary>
        public List<string> Ends { get; set; } = [];

        public bool SkipsName { get; set; }

        /// <summary>Adds what a bracket within comes to; the shorter list to the longer one, so that no nesting makes it slow.</summary>
        public void Take(List<string> ends)
        {
            if (ends.Count > Ends.Count) (Ends, ends) = (ends, Ends);
            Ends.AddRange(ends);
        }
    }
}
