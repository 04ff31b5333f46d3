namespace DataAuditor.Metrics.Text.Quality;

/// <summary>Texts many of whose lines repeat an earlier one (Rae et al. 2021, Gopher).</summary>
public sealed record RepeatedLineCheck() : QualityCheck("repeated-lines")
{
    /// <summary>Of fewer lines one refrain would be a large share.</summary>
    private const int LeastLines = 4;

    /// <summary>The largest share of lines that repeat an earlier one; blank lines aside.</summary>
    public double Max { get; init; } = 0.3;

    private protected override string? Fault(Sample sample)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        int lines = 0, repeated = 0;
        foreach (var line in TextOf(sample).AsSpan().EnumerateLines())
        {
            var words = line.Trim();
            if (words.IsEmpty) continue;

            lines++;
            if (!seen.Add(words.ToString())) repeated++;
        }

        var share = (double)repeated / Math.Max(1, lines);
        return lines >= LeastLines && share > Max ? $"{Number.Format(share)} of its lines repeat an earlier one, more than {Number.Format(Max)}" : null;
    }
}
