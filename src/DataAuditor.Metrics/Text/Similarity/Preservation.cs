using DataAuditor.States;

namespace DataAuditor.Metrics.Text.Similarity;

/// <summary>How much of originals their revisions keep (Gao et al. 2023): 1 less the edit distance over the original's length, at least 0.</summary>
public sealed class Preservation : IState<Preservation>
{
    private const string Original = "original";
    private const string Revised = "text";

    /// <summary>Two texts of 300,000 characters without anything in common: some seconds.</summary>
    private const long MostCells = 100_000_000_000;

    private readonly Levenshtein _levenshtein = new();

    /// <summary>What is read of every record.</summary>
    internal static IReadOnlyList<FieldNeed> Reads { get; } = [Original, Revised];

    internal Moments Values { get; } = new();

    /// <inheritdoc/>
    public void Merge(Preservation later) => Values.Merge(later.Values);

    /// <inheritdoc/>
    public void Archive(StateArchive archive) => archive.PassState(Values);

    /// <summary>Takes one pair in.</summary>
    /// <returns>From 0 to 1. An empty original is kept whole by an empty revision, and not at all by another, where the formula says 0/0.</returns>
    /// <exception cref="AuditException">The two differ over so many characters that their distance takes too long.</exception>
    internal double Add(Sample sample)
    {
        var (original, revised) = (sample.Text(Original)!, sample.Text(Revised)!);
        var length = _levenshtein.Length(original);
        if (_levenshtein.Cells(original, revised) is > MostCells and var cells)
        {
            throw sample.Wrong($"the fields '{PlainText.OneLine(sample.NameOf(Original))}' and '{PlainText.OneLine(sample.NameOf(Revised))}' differ over so many characters that "
                + $"their edit distance takes a table of {Number.Format(cells)} cells; at most {Number.Format(MostCells)} are computed");
        }

        var kept = length > 0
            ? Math.Max(0, 1 - ((double)_levenshtein.Distance(original, revised) / length))
            : revised.Length == 0 ? 1 : 0;
        Values.Add(kept);
        return kept;
    }
}
