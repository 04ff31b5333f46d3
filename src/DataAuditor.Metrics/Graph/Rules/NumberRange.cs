namespace DataAuditor.Metrics.Graph.Rules;

/// <summary>Whole numbers that a rule allows: <c>3</c>, <c>3..5</c>, <c>3..</c>, <c>..5</c>.</summary>
internal readonly record struct NumberRange(int Least, int Most)
{
    public bool Contains(long number) => number >= Least && number <= Most;

    public override string ToString() => (Least, Most) switch
    {
        var (least, most) when least == most => $"{least}",
        (0, var most) => $"at most {most}",
        (var least, int.MaxValue) => $"at least {least}",
        var (least, most) => $"{least} to {most}",
    };
}
